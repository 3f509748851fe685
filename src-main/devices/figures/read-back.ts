import { defineFigure } from './figure'

export const readableLevels = defineFigure({
  id: 'readableLevels',
  title: { en: 'Readable levels', ko: '되읽을 수 있는 준위 수' },
  definition: {
    en: 'The most levels, among powers of two, that are read wrongly no more often than allowed, as all smaller numbers are, too; 1 where not even two are told apart. A share below about one in the number of writes cannot be seen.',
    ko: '틀리게 읽는 비율이 허용값을 넘지 않는 가장 큰 준위 수(2의 거듭제곱)로, 더 작은 수도 모두 그래야 합니다. 두 준위도 구별하지 못하면 1입니다. 쓰기 횟수분의 1보다 작은 비율은 볼 수 없습니다.'
  },
  symbol: 'L',
  unit: '1',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const readBackError = defineFigure({
  id: 'readBackError',
  title: { en: 'Read-back error', ko: '되읽기 오류율' },
  definition: {
    en: 'Share of wrong reads with the most levels of the protocol.',
    ko: '프로토콜의 가장 많은 준위에서 틀리게 읽은 비율입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low'
})

/**
 * Share of wrong reads of equally spaced, equally frequent levels with normal scatter; the outer two can only be
 * mistaken to one side.
 * @param scatter standard deviation as a share of the range
 */
export function errorOfLevels(levels: number, scatter: number): number {
  if (scatter === 0) return 0
  return ((levels - 1) / levels) * erfc(1 / (2 * Math.SQRT2 * (levels - 1) * scatter))
}

/** Complementary error function for x ≥ 0, relative error below 1.2e-7 (Press et al., Numerical Recipes, erfcc). */
function erfc(x: number): number {
  const t = 1 / (1 + 0.5 * x)
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
    1.48851587, -0.82215223, 0.17087277
  ]
  const polynomial = coefficients.reduceRight((sum, coefficient) => coefficient + t * sum, 0)
  return t * Math.exp(-x * x + polynomial)
}
