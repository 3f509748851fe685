import { defineFigure } from './figure'
import { deviationOf, meanOf } from './statistics'

export const readNoise = defineFigure({
  id: 'readNoise',
  title: { en: 'Read noise', ko: '읽기 잡음' },
  definition: {
    en: 'Standard deviation of repeated reads divided by their mean, at the middle level.',
    ko: '가운데 수준에서 반복해 읽은 값의 표준 편차를 평균으로 나눈 값입니다.'
  },
  symbol: '\\sigma_\\mathrm{read}',
  unit: '1',
  of: 'device',
  better: 'low',
  logarithmic: true
})

export const distinguishableStates = defineFigure({
  id: 'distinguishableStates',
  title: { en: 'Distinguishable states', ko: '구별 가능한 상태 수' },
  definition: {
    en: '(G_max − G_min) / (2 σ_read), with σ_read the standard deviation of repeated reads at the middle level.',
    ko: '(G_max − G_min) / (2 σ_read). σ_read는 가운데 수준에서 반복해 읽은 값의 표준 편차입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const telegraphAmplitude = defineFigure({
  id: 'telegraphAmplitude',
  title: { en: 'Telegraph noise, amplitude', ko: '전신 잡음 진폭' },
  definition: {
    en: 'Distance between the two levels that repeated reads fall into (two means, Otsu 1979), divided by the mean; none where the reads of the two groups overlap: their distance is below four standard deviations within them.',
    ko: '반복해 읽은 값이 모이는 두 수준(두 평균, Otsu 1979) 사이의 거리를 평균으로 나눈 값입니다. 두 무리가 겹치면, 곧 거리가 무리 안 표준 편차의 4배보다 작으면 없습니다.'
  },
  symbol: 'a',
  unit: '1',
  of: 'device',
  better: 'low'
})

export const telegraphTimeHigh = defineFigure({
  id: 'telegraphTimeHigh',
  title: { en: 'Telegraph noise, time at the higher level', ko: '전신 잡음 상위 수준 체류 시간' },
  definition: {
    en: 'Mean time spent at the higher level before a jump; none without telegraph noise.',
    ko: '뛰기 전까지 상위 수준에 머무는 평균 시간입니다. 전신 잡음이 없으면 없습니다.'
  },
  symbol: '\\tau_h',
  unit: 's',
  of: 'device',
  logarithmic: true
})

export const telegraphTimeLow = defineFigure({
  id: 'telegraphTimeLow',
  title: { en: 'Telegraph noise, time at the lower level', ko: '전신 잡음 하위 수준 체류 시간' },
  definition: {
    en: 'Mean time spent at the lower level before a jump; none without telegraph noise.',
    ko: '뛰기 전까지 하위 수준에 머무는 평균 시간입니다. 전신 잡음이 없으면 없습니다.'
  },
  symbol: '\\tau_l',
  unit: 's',
  of: 'device',
  logarithmic: true
})

export interface Telegraph {
  /** As a share of the mean. */
  readonly amplitude: number
  /** s */
  readonly high: number
  readonly low: number
}

const none: Telegraph = { amplitude: NaN, high: NaN, low: NaN }
/** Levels have to be so many deviations apart to be two. */
const apart = 4

/** Two-level noise in reads at equal intervals. @param interval s */
export function telegraphOf(reads: readonly number[], interval: number): Telegraph {
  const border = twoMeans(reads)
  const [upper, lower] = [reads.filter((g) => g > border), reads.filter((g) => g <= border)]
  if (upper.length < 2 || lower.length < 2) return none
  const distance = meanOf(upper) - meanOf(lower)
  const within = Math.hypot(deviationOf(upper), deviationOf(lower)) / Math.SQRT2
  if (!(distance > apart * within)) return none
  let [falls, rises] = [0, 0]
  for (let n = 1; n < reads.length; n++) {
    const [before, after] = [(reads[n - 1] ?? 0) > border, (reads[n] ?? 0) > border]
    if (before && !after) falls++
    if (!before && after) rises++
  }
  return {
    amplitude: distance / meanOf(reads),
    high: falls > 0 ? (upper.length * interval) / falls : NaN,
    low: rises > 0 ? (lower.length * interval) / rises : NaN
  }
}

/** The border that parts numbers into two groups with the least variance within them (Otsu 1979). */
function twoMeans(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const total = sorted.reduce((sum, value) => sum + value, 0)
  let [below, best, border] = [0, -Infinity, NaN]
  for (let n = 0; n < sorted.length - 1; n++) {
    below += sorted[n] ?? 0
    const [left, right] = [n + 1, sorted.length - n - 1]
    const between = left * right * (below / left - (total - below) / right) ** 2
    if (between > best) [best, border] = [between, ((sorted[n] ?? 0) + (sorted[n + 1] ?? 0)) / 2]
  }
  return border
}
