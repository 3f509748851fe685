import { defineFigure } from './figure'
import { deviationOf, finite, meanOf } from './statistics'

export const cycleToCycle = defineFigure({
  id: 'cycleToCycle',
  title: { en: 'Cycle-to-cycle spread', ko: '사이클 간 편차' },
  definition: {
    en: 'Standard deviation over cycles and repeats of the conductance after the same pulse, divided by the range, averaged over the pulses.',
    ko: '같은 번호의 펄스 뒤 전도도를 사이클과 반복에 걸쳐 구한 표준 편차를 범위로 나누고 펄스에 대해 평균한 값입니다.'
  },
  symbol: '\\sigma_\\mathrm{C2C}',
  unit: '1',
  of: 'device',
  better: 'low'
})

/** @param trains values after each pulse, one list a cycle */
export function cycleSpread(trains: readonly (readonly number[])[], range: number): number {
  const length = Math.min(...trains.map((train) => train.length))
  if (trains.length < 2 || !(range > 0)) return NaN
  const each = Array.from({ length }, (_, n) => deviationOf(trains.map((train) => train[n] ?? NaN)))
  return meanOf(each) / range
}

export const stepSpread = defineFigure({
  id: 'stepSpread',
  title: { en: 'Spread of a step', ko: '단계의 편차' },
  definition: {
    en: 'σ(ΔG) / |mean ΔG| over cycles and repeats of the same potentiating pulse; median over the pulses.',
    ko: '같은 번호의 강화 펄스에 대해 사이클과 반복에 걸친 σ(ΔG) / |평균 ΔG|의 펄스 간 중앙값입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low',
  logarithmic: true
})

export const stepSignalToNoise = defineFigure({
  id: 'stepSignalToNoise',
  title: { en: 'Signal-to-noise ratio of a step', ko: '단계의 신호 대 잡음비' },
  definition: {
    en: 'mean |ΔG| / σ(ΔG) over all potentiating steps of all cycles and repeats.',
    ko: '모든 사이클과 반복의 강화 단계에서 평균 |ΔG| / σ(ΔG)입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'high',
  logarithmic: true
})

/** Steps of several trains. @returns spread of the same step, and signal-to-noise of all of them */
export function stepStatistics(trains: readonly (readonly number[])[]): {
  readonly spread: number
  readonly signalToNoise: number
} {
  const steps = trains.map((train) => train.slice(1).map((value, n) => value - (train[n] ?? 0)))
  const length = Math.min(...steps.map((train) => train.length))
  const shares = Array.from({ length }, (_, n) => {
    const same = steps.map((train) => train[n] ?? NaN)
    return deviationOf(same) / Math.abs(meanOf(same))
  })
  const known = finite(shares).sort((a, b) => a - b)
  const all = steps.flat()
  return {
    spread: known[Math.floor((known.length - 1) / 2)] ?? NaN,
    signalToNoise: meanOf(all.map(Math.abs)) / deviationOf(all)
  }
}
