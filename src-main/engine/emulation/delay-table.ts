import type { ResolvedEmulation } from '../../../src-shared/experiments/network/emulation/resolve-emulation'
import type { Law } from '../../../src-shared/experiments/network/law'
import { clusterCentres, type Sample } from './cluster'
import { samplesOf } from './weight-profile'

type Rule = NonNullable<ResolvedEmulation['delays']>

/** Delays of one projection, as far as they matter here. */
export interface DelaysOf {
  readonly law: Law
  /** Of single rows, ms; NaN where a row has none of its own. */
  readonly given: readonly number[]
  readonly synapses: number
}

/** Steps of each delay, and how often each occurs. */
export function delaySamples({ law, given, synapses }: DelaysOf, dt: number): readonly Sample[] {
  const own = given.filter((one) => !Number.isNaN(one))
  const drawn = samplesOf(law, Math.max(1, synapses - own.length))
  return [...drawn, ...own.map((value) => ({ value, weight: 1 }))].map(({ value, weight }) => ({
    value: Math.max(1, Math.round(value / dt)),
    weight
  }))
}

/**
 * What delays become, by those that they were, in steps: none above the chip's longest, and where it has a few
 * delays only, the nearest of those that suit the network best.
 */
export function delayTable(rule: Rule, samples: readonly Sample[]): readonly number[] {
  const longest = samples.reduce((most, { value }) => Math.max(most, value), 1)
  const length = Math.min(65_535, Math.max(longest, rule.most)) + 2
  const clamped = (steps: number): number => Math.min(rule.most, Math.max(1, steps))
  const classes =
    rule.values && samples.length > 0
      ? clusterCentres(
          samples.map(({ value, weight }) => ({ value: clamped(value), weight })),
          rule.values
        ).map((centre) => clamped(Math.round(centre)))
      : null
  return Array.from({ length }, (_, steps) => {
    const inside = clamped(steps)
    if (!classes) return inside
    return classes.reduce((best, one) =>
      Math.abs(one - inside) < Math.abs(best - inside) ? one : best
    )
  })
}
