import { defineFigure } from './figure'
import { rangeOf } from './range-of'

export const gMax = defineFigure({
  id: 'gMax',
  title: { en: 'Highest conductance', ko: '최고 전도도' },
  definition: {
    en: 'Largest value of the mean curve over cycles and repeats.',
    ko: '사이클과 반복에 걸친 평균 곡선의 최댓값입니다.'
  },
  symbol: 'G_\\mathrm{max}',
  unit: 'S',
  of: 'device',
  logarithmic: true
})

export const gMin = defineFigure({
  id: 'gMin',
  title: { en: 'Lowest conductance', ko: '최저 전도도' },
  definition: {
    en: 'Smallest value of the mean curve over cycles and repeats.',
    ko: '사이클과 반복에 걸친 평균 곡선의 최솟값입니다.'
  },
  symbol: 'G_\\mathrm{min}',
  unit: 'S',
  of: 'device',
  logarithmic: true
})

export const dynamicRange = defineFigure({
  id: 'dynamicRange',
  title: { en: 'Dynamic range', ko: '동적 범위' },
  definition: {
    en: 'G_max / G_min of the mean curve; in decibels 20 log10 of it.',
    ko: '평균 곡선의 G_max / G_min입니다. 데시벨로는 20 log10을 취합니다.'
  },
  unit: '1',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const memoryWindow = defineFigure({
  id: 'memoryWindow',
  title: { en: 'Memory window', ko: '메모리 창' },
  definition: {
    en: 'G_max − G_min of the mean curve.',
    ko: '평균 곡선의 G_max − G_min입니다.'
  },
  unit: 'S',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const states = defineFigure({
  id: 'states',
  title: { en: 'Number of states', ko: '상태 수' },
  definition: {
    en: 'Potentiating pulses between 5 % and 95 % of the range of the mean curve.',
    ko: '평균 곡선에서 범위의 5 %와 95 % 사이에 있는 강화 펄스의 수입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'high'
})

/** Points of a rising or falling branch strictly between 5 % and 95 % of its range. */
export function statesOf(branch: readonly number[]): number {
  const [low, high] = rangeOf(branch)
  return branch.filter((value) => {
    const share = (value - low) / (high - low)
    return share >= 0.05 && share <= 0.95
  }).length
}
