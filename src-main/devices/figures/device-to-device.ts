import { defineFigure } from './figure'
import { deviationOf, finite, meanOf } from './statistics'

export const spreadHigh = defineFigure({
  id: 'spreadHigh',
  title: { en: 'Device-to-device spread, high state', ko: '소자 간 편차(높은 상태)' },
  definition: {
    en: 'Standard deviation over the devices of the highest value (of a sweep: of the current at the read voltage, on), divided by their mean.',
    ko: '최고값(스윕에서는 켜진 상태의 읽기 전류)의 소자 간 표준 편차를 평균으로 나눈 값입니다.'
  },
  symbol: '\\sigma_\\mathrm{D2D}',
  unit: '1',
  of: 'population',
  better: 'low'
})

export const spreadLow = defineFigure({
  id: 'spreadLow',
  title: { en: 'Device-to-device spread, low state', ko: '소자 간 편차(낮은 상태)' },
  definition: {
    en: 'The same of the lowest value.',
    ko: '최저값에 대한 같은 값입니다.'
  },
  symbol: '\\sigma_\\mathrm{D2D}',
  unit: '1',
  of: 'population',
  better: 'low'
})

export const normalDistance = defineFigure({
  id: 'normalDistance',
  title: { en: 'Distance from a normal law, high state', ko: '정규 분포와의 거리(높은 상태)' },
  definition: {
    en: 'Kolmogorov–Smirnov distance between the highest values of the devices and the normal law with their mean and standard deviation.',
    ko: '소자들의 최고값과 같은 평균·표준 편차의 정규 분포 사이의 콜모고로프–스미르노프 거리입니다.'
  },
  symbol: 'D_\\mathrm{KS}',
  unit: '1',
  of: 'population',
  better: 'low'
})

export const lognormalDistance = defineFigure({
  id: 'lognormalDistance',
  title: {
    en: 'Distance from a log-normal law, low state',
    ko: '로그 정규 분포와의 거리(낮은 상태)'
  },
  definition: {
    en: 'Kolmogorov–Smirnov distance between the logarithms of the lowest values of the devices and the normal law with their mean and standard deviation.',
    ko: '소자들의 최저값의 로그와 같은 평균·표준 편차의 정규 분포 사이의 콜모고로프–스미르노프 거리입니다.'
  },
  symbol: 'D_\\mathrm{KS}',
  unit: '1',
  of: 'population',
  better: 'low'
})

/** How devices differ in their high and in their low state; NaN with fewer than two devices. */
export function deviceToDevice(
  high: Iterable<number>,
  low: Iterable<number>
): Readonly<Record<string, number>> {
  const [highs, lows] = [finite(high), finite(low)]
  return {
    spreadHigh: deviationOf(highs) / meanOf(highs),
    spreadLow: deviationOf(lows) / meanOf(lows),
    normalDistance: distanceFromNormal(highs),
    lognormalDistance: distanceFromNormal(lows.filter((value) => value > 0).map(Math.log))
  }
}

/** Kolmogorov–Smirnov distance from the normal law with the values' own mean and deviation. */
export function distanceFromNormal(values: readonly number[]): number {
  const deviation = deviationOf(values)
  if (!(deviation > 0)) return NaN
  const mean = meanOf(values)
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.reduce((most, value, n) => {
    const expected = normalShare((value - mean) / deviation)
    const [before, after] = [n / sorted.length, (n + 1) / sorted.length]
    return Math.max(most, Math.abs(expected - before), Math.abs(after - expected))
  }, 0)
}

/** Share of a standard normal law below z: by the error function's series and continued fraction. */
function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const above = x < 2.5 ? 0.5 - erfSeries(x) / 2 : erfcFraction(x) / 2
  return z > 0 ? 1 - above : above
}

/** erf by its Maclaurin series (Abramowitz & Stegun 7.1.6), for small arguments. */
function erfSeries(x: number): number {
  let [term, sum] = [x, x]
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && n < 200; n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** erfc by its continued fraction (Abramowitz & Stegun 7.1.14), for large arguments. */
function erfcFraction(x: number): number {
  let fraction = 0
  for (let n = 60; n > 0; n--) fraction = n / 2 / (x + fraction)
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction)
}
