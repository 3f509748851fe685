import type { Law } from '../../src-shared/experiments/network/law'
import type { Distribution } from '../../src-shared/experiments/network/schema'
import { formatQuantity, parseQuantity, unitOf } from '../../src-shared/units'

export type { Distribution } from '../../src-shared/experiments/network/schema'
export const distributionKinds = ['constant', 'uniform', 'normal', 'lognormal'] as const
export type DistributionKind = (typeof distributionKinds)[number]

export const distributionKind = (value: Distribution): DistributionKind =>
  typeof value === 'object' ? value.distribution : 'constant'

/** A member of a distribution, and whether it may be left out. */
export interface Member {
  readonly name: 'low' | 'high' | 'mean' | 'sd' | 'min' | 'max'
  readonly optional: boolean
}

const bell: readonly Member[] = [
  { name: 'mean', optional: false },
  { name: 'sd', optional: false },
  { name: 'min', optional: true },
  { name: 'max', optional: true }
]

export const members: Readonly<Record<DistributionKind, readonly Member[]>> = {
  constant: [],
  uniform: [
    { name: 'low', optional: false },
    { name: 'high', optional: false }
  ],
  normal: bell,
  lognormal: bell
}

/** The text of one member, undefined where it is not given. */
export function memberText(value: Distribution, name: Member['name']): string | undefined {
  if (typeof value !== 'object') return undefined
  const found = Object.entries(value).find(([key]) => key === name)?.[1]
  return found === undefined ? undefined : String(found)
}

/** The same distribution with another member; `undefined` takes an optional one out. */
export function withMember(
  value: Distribution,
  name: Member['name'],
  text: string | undefined
): Distribution {
  if (typeof value !== 'object') return value
  const others = Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
  const next: Record<string, unknown> = text === undefined ? others : { ...others, [name]: text }
  return asKind(value.distribution, (member) => {
    const found = next[member]
    return typeof found === 'string' || typeof found === 'number' ? found : undefined
  })
}

/** Another kind of law around the same middle: a fifth of it to either side. */
export function asOtherKind(
  value: Distribution,
  kind: DistributionKind,
  unit: string
): Distribution {
  const middle = middleOf(value, unit)
  const parsed = parseQuantity(middle, '')
  const number = parsed.ok ? parsed.value.value : 0
  const symbol = unitOf(middle) ?? (unit === '1' ? '' : unit)
  const at = (factor: number) => formatQuantity(number * factor, symbol, 12)
  const spread = formatQuantity(Math.abs(number) * 0.2, symbol, 12)
  if (kind === 'constant') return middle
  if (kind === 'uniform') {
    const ends = [at(0.8), at(1.2)]
    const [low = middle, high = middle] = number < 0 ? ends.reverse() : ends
    return { distribution: 'uniform', low, high }
  }
  return { distribution: kind, mean: middle, sd: spread }
}

function middleOf(value: Distribution, unit: string): string {
  if (typeof value !== 'object') return String(value)
  if (value.distribution !== 'uniform') return String(value.mean)
  const low = parseQuantity(String(value.low), '')
  const high = parseQuantity(String(value.high), '')
  const symbol = unitOf(String(value.low)) ?? unit
  if (!low.ok || !high.ok || unitOf(String(value.high)) !== unitOf(String(value.low))) {
    return String(value.low)
  }
  return formatQuantity((low.value.value + high.value.value) / 2, symbol, 12)
}

function asKind(
  kind: Exclude<DistributionKind, 'constant'>,
  read: (name: Member['name']) => string | number | undefined
): Distribution {
  if (kind === 'uniform') {
    return { distribution: kind, low: read('low') ?? '0', high: read('high') ?? '0' }
  }
  const [min, max] = [read('min'), read('max')]
  return {
    distribution: kind,
    mean: read('mean') ?? '0',
    sd: read('sd') ?? '0',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max })
  }
}

/**
 * Points of a law's density for a small picture.
 * @returns x from 0 to 1 over the range shown and y from 0 to 1, and that range in the law's unit
 */
export function densityCurve(law: Law): {
  readonly points: readonly (readonly [number, number])[]
  readonly from: number
  readonly to: number
} {
  if (law.kind === 'constant') return { points: [], from: law.value, to: law.value }
  if (law.kind === 'uniform') {
    return { points: [[0, 0], [0, 1], [1, 1], [1, 0]], from: law.low, to: law.high } // prettier-ignore
  }
  const density = law.kind === 'normal' ? normal : lognormal
  const from = Math.max(law.min, law.mean - 3.5 * law.sd)
  const to = Math.min(law.max, law.mean + (law.kind === 'normal' ? 3.5 : 5) * law.sd)
  if (!(to > from)) return { points: [], from, to }
  const heights = Array.from({ length: 61 }, (_, i) => density(law, from + ((to - from) * i) / 60))
  const highest = Math.max(...heights, Number.MIN_VALUE)
  return { points: heights.map((height, i) => [i / 60, height / highest] as const), from, to }
}

type Bell = Extract<Law, { kind: 'normal' | 'lognormal' }>

const normal = ({ mean, sd }: Bell, x: number): number => Math.exp(-(((x - mean) / sd) ** 2) / 2)

// Mean and deviation of the numbers themselves give those of their logarithms.
function lognormal({ mean, sd }: Bell, x: number): number {
  if (x <= 0) return 0
  const variance = Math.log(1 + (sd / mean) ** 2)
  const mu = Math.log(mean) - variance / 2
  return Math.exp(-((Math.log(x) - mu) ** 2) / (2 * variance)) / x
}
