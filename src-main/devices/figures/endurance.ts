import { defineFigure } from './figure'
import { lineThrough } from './statistics'

export const enduranceCycles = defineFigure({
  id: 'endurance',
  title: { en: 'Endurance', ko: '내구성' },
  definition: {
    en: 'First cycle looked at at which the on/off ratio is below the limit; none for a device that outlived the test.',
    ko: '온/오프 비가 한계보다 작아진 첫 측정 사이클입니다. 시험이 끝날 때까지 견딘 소자에는 없습니다.'
  },
  symbol: 'N_\\mathrm{end}',
  unit: '1',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const testedCycles = defineFigure({
  id: 'testedCycles',
  title: { en: 'Cycles tested', ko: '시험한 사이클' },
  definition: { en: 'Cycles of the whole test.', ko: '시험 전체의 사이클 수입니다.' },
  unit: '1',
  of: 'device',
  logarithmic: true
})

export const firstRatio = defineFigure({
  id: 'firstRatio',
  title: { en: 'On/off ratio at first', ko: '처음의 온/오프 비' },
  definition: { en: 'On/off ratio of the first cycle.', ko: '첫 사이클의 온/오프 비입니다.' },
  unit: '1',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const lastRatio = defineFigure({
  id: 'lastRatio',
  title: { en: 'On/off ratio at last', ko: '마지막의 온/오프 비' },
  definition: { en: 'On/off ratio of the last cycle.', ko: '마지막 사이클의 온/오프 비입니다.' },
  unit: '1',
  of: 'device',
  better: 'high',
  logarithmic: true
})

export const weibullScale = defineFigure({
  id: 'weibullScale',
  title: { en: 'Weibull scale', ko: '와이불 척도' },
  definition: {
    en: 'Cycle by which 63.2 % of the devices have failed, by median-rank regression; devices that outlived the test count as suspended.',
    ko: '중앙 순위 회귀로 구한, 소자의 63.2 %가 고장 나는 사이클입니다. 시험을 견딘 소자는 중도 절단으로 봅니다.'
  },
  symbol: '\\eta',
  unit: '1',
  of: 'population',
  better: 'high',
  logarithmic: true
})

export const weibullShape = defineFigure({
  id: 'weibullShape',
  title: { en: 'Weibull shape', ko: '와이불 형상' },
  definition: {
    en: 'Slope m of ln(−ln(1 − F)) over ln n: above 1 for wear-out, below for early failures.',
    ko: 'ln n에 대한 ln(−ln(1 − F))의 기울기 m입니다. 1보다 크면 마모 고장, 작으면 초기 고장입니다.'
  },
  symbol: 'm',
  unit: '1',
  of: 'population'
})

export const failedShare = defineFigure({
  id: 'failedShare',
  title: { en: 'Devices that failed', ko: '고장 난 소자' },
  definition: {
    en: 'Share of the devices that failed before the end of the test.',
    ko: '시험이 끝나기 전에 고장 난 소자의 비율입니다.'
  },
  unit: '1',
  of: 'population',
  better: 'low'
})

/** How long one device lasted: until it failed, or until it was no longer watched. */
export interface Lifetime {
  readonly at: number
  readonly failed: boolean
}

/**
 * Weibull law of lifetimes by median-rank regression of the ranks on the lifetimes' logarithm (x on y, as the
 * handbook has it), with ranks adjusted for suspended devices (Johnson 1964) and Benard's approximation.
 * @returns NaN with fewer than two different failures
 */
export function weibullFit(lifetimes: readonly Lifetime[]): {
  readonly scale: number
  readonly shape: number
} {
  // Of one moment failures come before suspensions: those were still alive at it.
  const sorted = lifetimes.toSorted((a, b) => a.at - b.at || Number(b.failed) - Number(a.failed))
  const all = sorted.length
  const x: number[] = []
  const y: number[] = []
  let rank = 0
  for (const [n, { at, failed }] of sorted.entries()) {
    if (!failed) continue
    rank += (all + 1 - rank) / (all - n + 1)
    const share = (rank - 0.3) / (all + 0.4)
    x.push(Math.log(at))
    y.push(Math.log(-Math.log1p(-share)))
  }
  const { slope, intercept } = lineThrough(y, x)
  return { scale: Math.exp(intercept), shape: 1 / slope }
}
