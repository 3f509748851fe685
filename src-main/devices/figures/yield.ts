import { defineFigure } from './figure'

export const yieldShare = defineFigure({
  id: 'yield',
  title: { en: 'Yield', ko: '수율' },
  definition: {
    en: 'Share of the devices that are inside all limits of the document; a device without a figure that is asked for is not inside.',
    ko: '문서의 모든 한계 안에 있는 소자의 비율입니다. 요구된 지수가 없는 소자는 안에 있지 않은 것으로 봅니다.'
  },
  unit: '1',
  of: 'population',
  better: 'high'
})

export const yieldLow = defineFigure({
  id: 'yieldLow',
  title: { en: 'Yield, lower end', ko: '수율 하한' },
  definition: {
    en: 'Lower end of the 95 % interval of the yield (Wilson 1927).',
    ko: '수율의 95 % 신뢰 구간 하한입니다(Wilson 1927).'
  },
  unit: '1',
  of: 'population'
})

export const yieldHigh = defineFigure({
  id: 'yieldHigh',
  title: { en: 'Yield, upper end', ko: '수율 상한' },
  definition: {
    en: 'Upper end of the 95 % interval of the yield (Wilson 1927).',
    ko: '수율의 95 % 신뢰 구간 상한입니다(Wilson 1927).'
  },
  unit: '1',
  of: 'population'
})

/** Two-sided 95 % of the normal distribution. */
const z95 = 1.959963984540054

/** Interval of a share by Wilson's score (1927). @returns NaN for no trials */
export function wilsonInterval(
  good: number,
  all: number,
  z = z95
): { readonly low: number; readonly high: number } {
  const share = good / all
  const middle = share + (z * z) / (2 * all)
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const scale = 1 + (z * z) / all
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) }
}
