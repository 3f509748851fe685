import { defineFigure } from './figure'
import { finite, lineThrough, meanOf } from './statistics'

/** J/K */
const boltzmann = 1.380649e-23
/** J, exact (SI 2019). */
const electronvolt = 1.602176634e-19
/** s, ten Julian years. */
const tenYears = 10 * 31_557_600

export const driftExponent = defineFigure({
  id: 'driftExponent',
  title: { en: 'Drift exponent', ko: '드리프트 지수' },
  definition: {
    en: 'ν of G = G_1 t^(−ν) by linear regression of ln G on ln t, at the first temperature; median over the repeats.',
    ko: '첫 온도에서 ln G를 ln t에 선형 회귀하여 구한 G = G_1 t^(−ν)의 ν입니다. 반복의 중앙값입니다.'
  },
  symbol: '\\nu',
  unit: '1',
  of: 'device',
  better: 'low'
})

export const stretchedTime = defineFigure({
  id: 'stretchedTime',
  title: { en: 'Time constant of the loss', ko: '손실 시간 상수' },
  definition: {
    en: 'τ of G = G_0 exp(−(t/τ)^β), by linear regression of ln(−ln(G/G_0)) on ln t, at the first temperature. It is extrapolated where it lies beyond the last reading, and none is given beyond ten times that: see “held for at least”.',
    ko: '첫 온도에서 ln(−ln(G/G_0))을 ln t에 선형 회귀하여 구한 G = G_0 exp(−(t/τ)^β)의 τ입니다. 마지막 측정보다 길면 외삽한 값이며, 그 열 배를 넘으면 값을 내지 않습니다. “최소 유지 시간”을 보십시오.'
  },
  symbol: '\\tau',
  unit: 's',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const stretchedExponent = defineFigure({
  id: 'stretchedExponent',
  title: { en: 'Stretching exponent', ko: '늘어짐 지수' },
  definition: {
    en: 'β of the same law: 1 for a plain exponential. None where τ is none.',
    ko: '같은 식의 β입니다. 1이면 보통의 지수 감쇠입니다. τ가 없으면 없습니다.'
  },
  symbol: '\\beta',
  unit: '1',
  of: 'device'
})

export const lawPreference = defineFigure({
  id: 'lawPreference',
  title: { en: 'Preference of the power law', ko: '멱법칙 선호도' },
  definition: {
    en: 'AIC of the stretched exponential minus AIC of the power law at the first temperature, each with two parameters: above 0 the power law describes the curve better.',
    ko: '첫 온도에서 늘어진 지수 함수의 AIC에서 멱법칙의 AIC를 뺀 값입니다(매개변수는 둘씩). 0보다 크면 멱법칙이 더 잘 맞습니다.'
  },
  unit: '1',
  of: 'device'
})

export const retentionTime = defineFigure({
  id: 'retentionTime',
  title: { en: 'Retention time', ko: '유지 시간' },
  definition: {
    en: 'Time until the value has left its first one by the tolerance, at the first temperature, linear in ln t between readings; none where it stays within.',
    ko: '첫 온도에서 값이 처음 값에서 허용 오차만큼 벗어날 때까지의 시간입니다(측정점 사이는 ln t로 선형 보간). 벗어나지 않으면 없습니다.'
  },
  symbol: 't_\\mathrm{ret}',
  unit: 's',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const heldAtLeast = defineFigure({
  id: 'heldAtLeast',
  title: { en: 'Held for at least', ko: '최소 유지 시간' },
  definition: {
    en: 'The last reading at the first temperature up to which the value has stayed within the tolerance of its first one; the shortest of the repeats. Where there is no retention time, this is all that the measurement shows: the state holds longer than this, and how much longer was not measured.',
    ko: '첫 온도에서 값이 처음 값의 허용 오차 안에 머문 마지막 측정 시각으로, 반복 중 가장 짧은 값입니다. 유지 시간이 없을 때 측정이 보여 주는 것은 이것뿐입니다. 상태는 이보다 오래 유지되지만 얼마나 더인지는 측정하지 않았습니다.'
  },
  symbol: 't_\\mathrm{held}',
  unit: 's',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const activationEnergy = defineFigure({
  id: 'activationEnergy',
  title: { en: 'Activation energy', ko: '활성화 에너지' },
  definition: {
    en: 'E_a of t_ret = t_0 exp(E_a / kT) by linear regression of ln t_ret on 1/kT over the temperatures at which the device left the tolerance.',
    ko: '소자가 허용 오차를 벗어난 온도들에서 ln t_ret을 1/kT에 선형 회귀하여 구한 t_ret = t_0 exp(E_a / kT)의 E_a입니다.'
  },
  symbol: 'E_a',
  unit: 'eV',
  of: 'device',
  better: 'high'
})

export const tenYearTemperature = defineFigure({
  id: 'tenYearTemperature',
  title: { en: 'Temperature for ten years', ko: '10년 유지 온도' },
  definition: {
    en: 'Temperature at which the fitted Arrhenius law gives a retention time of ten years: an extrapolation over temperatures. None where ten years are more than ten thousand times the longest retention time that was measured, or where the energy is not above 0.',
    ko: '맞춘 아레니우스 식에서 유지 시간이 10년이 되는 온도로, 온도에 대해 외삽한 값입니다. 10년이 측정한 가장 긴 유지 시간의 만 배를 넘거나 활성화 에너지가 0보다 크지 않으면 없습니다.'
  },
  symbol: 'T_{10\\,\\mathrm{yr}}',
  unit: 'K',
  of: 'device',
  better: 'high'
})

/** A value over time at one temperature. */
export interface Decay {
  /** s, ascending, above 0 */
  readonly t: readonly number[]
  readonly g: readonly number[]
  /** Value at the start. */
  readonly g0: number
}

const aic = (squares: number, points: number, parameters: number): number =>
  points * Math.log(squares / points) + 2 * parameters

/** The power law through a decay. @returns exponent and AIC */
export function powerLaw({ t, g }: Decay): { readonly exponent: number; readonly aic: number } {
  const known = t.map((_, n) => n).filter((n) => (g[n] ?? 0) > 0)
  const { slope, intercept } = lineThrough(
    known.map((n) => Math.log(t[n] ?? NaN)),
    known.map((n) => Math.log(g[n] ?? NaN))
  )
  const squares = t.reduce(
    (sum, time, n) => sum + ((g[n] ?? NaN) - Math.exp(intercept) * time ** slope) ** 2,
    0
  )
  return { exponent: -slope, aic: aic(squares, t.length, 2) }
}

/** How far beyond the last reading a time is still given. */
const farthest = 10
/** The same for ten years, with times at higher temperatures to go by. */
const farthestTenYears = 1e4

/** The stretched exponential through a decay; NaN where the value does not fall, or too slowly for its time. */
export function stretchedExponential({ t, g, g0 }: Decay): {
  readonly time: number
  readonly exponent: number
  readonly aic: number
} {
  const known = t.map((_, n) => n).filter((n) => (g[n] ?? 0) > 0 && (g[n] ?? 0) < g0)
  const { slope, intercept } = lineThrough(
    known.map((n) => Math.log(t[n] ?? NaN)),
    known.map((n) => Math.log(-Math.log((g[n] ?? NaN) / g0)))
  )
  const time = Math.exp(-intercept / slope)
  const squares = t.reduce(
    (sum, at, n) => sum + ((g[n] ?? NaN) - g0 * Math.exp(-((at / time) ** slope))) ** 2,
    0
  )
  const isSeen = slope > 0 && time <= farthest * (t.at(-1) ?? 0)
  return {
    time: isSeen ? time : NaN,
    exponent: isSeen ? slope : NaN,
    aic: aic(squares, t.length, 2)
  }
}

/** The last moment up to which a value has stayed within the tolerance round its start, s; 0 where it left at once. */
export function heldUntil({ t, g, g0 }: Decay, tolerance: number): number {
  const first = t.findIndex((_, n) => Math.abs((g[n] ?? NaN) / g0 - 1) > tolerance)
  return first < 0 ? (t.at(-1) ?? 0) : (t[first - 1] ?? 0)
}

/** When a value leaves the tolerance round its start, s; NaN where it never does. @param tolerance share */
export function leavingTime({ t, g, g0 }: Decay, tolerance: number): number {
  const off = (n: number): number => Math.abs((g[n] ?? NaN) / g0 - 1)
  const first = t.findIndex((_, n) => off(n) > tolerance)
  if (first < 0) return NaN
  const [before, after] = [t[first - 1], t[first] ?? NaN]
  if (before === undefined) return after
  const share = (tolerance - off(first - 1)) / (off(first) - off(first - 1))
  return before * (after / before) ** share
}

/**
 * Arrhenius law of retention times.
 * @param temperatures K @param times s; those that are no numbers are left out
 * @returns eV and K, NaN with fewer than two different temperatures, and where ten years are too far off
 */
export function arrhenius(
  temperatures: readonly number[],
  times: readonly number[]
): { readonly energy: number; readonly tenYear: number } {
  const known = temperatures.map((_, n) => n).filter((n) => Number.isFinite(times[n] ?? NaN))
  const { slope, intercept } = lineThrough(
    known.map((n) => 1 / (boltzmann * (temperatures[n] ?? NaN))),
    known.map((n) => Math.log(times[n] ?? NaN))
  )
  const longest = Math.max(...known.map((n) => times[n] ?? NaN))
  const isNear = slope > 0 && tenYears <= farthestTenYears * longest
  return {
    energy: slope / electronvolt,
    tenYear: isNear ? slope / (boltzmann * (Math.log(tenYears) - intercept)) : NaN
  }
}

/** Mean of those that are numbers, in the logarithm. */
export const logMean = (values: readonly number[]): number =>
  Math.exp(meanOf(finite(values.map(Math.log))))
