import { defineFigure } from './figure'
import { rangeOf } from './range-of'

export const linearityErrorUp = defineFigure({
  id: 'linearityErrorUp',
  title: { en: 'Linearity error, potentiation', ko: '선형성 오차(강화)' },
  definition: {
    en: 'Largest |y − x| of the normalised branch: its distance from the straight line, without any model.',
    ko: '정규화한 가지의 최대 |y − x|, 곧 모델 없이 잰 직선과의 거리입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low'
})

export const linearityErrorDown = defineFigure({
  id: 'linearityErrorDown',
  title: { en: 'Linearity error, depression', ko: '선형성 오차(약화)' },
  definition: {
    en: 'The same for the depression branch.',
    ko: '약화 가지에 대한 같은 값입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low'
})

/** Largest distance of a normalised branch from the straight line between its ends' levels. */
export function linearityError(branch: readonly number[]): number {
  const rising = (branch.at(-1) ?? 0) >= (branch[0] ?? 0) ? branch : branch.toReversed()
  const [low, high] = rangeOf(rising)
  if (!(high > low)) return NaN
  const end = rising.length - 1
  return rising.reduce(
    (most, value, n) => Math.max(most, Math.abs((value - low) / (high - low) - n / end)),
    0
  )
}

export const asymmetry = defineFigure({
  id: 'asymmetry',
  title: { en: 'Asymmetry', ko: '비대칭도' },
  definition: {
    en: '|NL_up − NL_dn|: zero when both branches bend alike.',
    ko: '|NL_up − NL_dn|. 두 가지가 똑같이 휘면 0입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low',
  source: 'Chen, Peng & Yu (2018) IEEE Trans. CAD 37:3067–3080'
})

export const asymmetryGap = defineFigure({
  id: 'asymmetryGap',
  title: { en: 'Gap between branches', ko: '가지 사이의 간격' },
  definition: {
    en: 'Largest |G_up(x) − G_dn(1 − x)| / (G_max − G_min) over the share x of the train.',
    ko: '펄스열의 진행률 x에 대한 최대 |G_up(x) − G_dn(1 − x)| / (G_max − G_min)입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low'
})

/** @param up rising branch @param down falling branch, in the order of the train */
export function branchGap(up: readonly number[], down: readonly number[]): number {
  const [low, high] = rangeOf([...up, ...down])
  const end = up.length - 1
  if (!(high > low) || end < 1 || down.length < 2) return NaN
  const backward = down.toReversed()
  return up.reduce((most, value, n) => {
    const other = valueAt(backward, n / end)
    return Math.max(most, Math.abs(value - other) / (high - low))
  }, 0)
}

/** Linear between the values of a list that spans 0 to 1. */
function valueAt(values: readonly number[], share: number): number {
  const place = share * (values.length - 1)
  const below = Math.min(Math.floor(place), values.length - 2)
  const [a, b] = [values[below] ?? NaN, values[below + 1] ?? NaN]
  return a + (b - a) * (place - below)
}

export const symmetryPoint = defineFigure({
  id: 'symmetryPoint',
  title: { en: 'Symmetry point', ko: '대칭점' },
  definition: {
    en: 'Conductance at which the mean steps up and down are equally large; steps are linear between the middles of the mean branch’s steps. None where one direction is larger everywhere.',
    ko: '평균 증가 단계와 평균 감소 단계의 크기가 같은 전도도입니다(평균 가지의 단계 중점 사이는 선형 보간). 한쪽이 항상 크면 없습니다.'
  },
  symbol: 'G_\\mathrm{sym}',
  unit: 'S',
  of: 'device',
  source: 'Kim, Rasch et al. (2020) arXiv:1907.10228'
})

/** @returns NaN where the steps are nowhere equal */
export function symmetryOf(up: readonly number[], down: readonly number[]): number {
  const [rises, falls] = [stepsOf(up), stepsOf(down.toReversed())]
  if (rises.length === 0 || falls.length === 0) return NaN
  const difference = (g: number): number => stepAt(rises, g) - stepAt(falls, g)
  const places = [...rises, ...falls].map(({ at }) => at).sort((a, b) => a - b)
  const from = Math.max(rises[0]?.at ?? NaN, falls[0]?.at ?? NaN)
  const to = Math.min(rises.at(-1)?.at ?? NaN, falls.at(-1)?.at ?? NaN)
  const inside = places.filter((g) => g >= from && g <= to)
  for (const [k, g] of inside.entries()) {
    const next = inside[k + 1]
    const here = difference(g)
    if (here === 0) return g
    if (next === undefined) break
    const there = difference(next)
    if (here * there < 0) return g + ((next - g) * here) / (here - there)
  }
  return NaN
}

interface Step {
  readonly at: number
  readonly size: number
}

/** Steps of a rising list at the middles of each, in ascending order. */
function stepsOf(rising: readonly number[]): Step[] {
  return rising
    .slice(1)
    .map((value, n) => ({
      at: (value + (rising[n] ?? 0)) / 2,
      size: value - (rising[n] ?? 0)
    }))
    .sort((a, b) => a.at - b.at)
}

function stepAt(steps: readonly Step[], g: number): number {
  const after = steps.findIndex(({ at }) => at >= g)
  const [b, a] = [steps[after], steps[after - 1]]
  if (!b) return steps.at(-1)?.size ?? NaN
  if (!a || b.at === a.at) return b.size
  return a.size + ((b.size - a.size) * (g - a.at)) / (b.at - a.at)
}
