import type {
  CasePopulation,
  EmulationCase,
  EmulationPicture,
  EmulationReport,
  Spread
} from '../../../src-shared/contract/emulation'
import {
  isOn,
  ruleIds,
  type EmulationRules,
  type RuleId
} from '../../../src-shared/experiments/network/emulation/schema'

/** One number, word or switch of a rule. */
export type RuleField =
  | { readonly key: string; readonly kind: 'number'; readonly value: number }
  | { readonly key: string; readonly kind: 'text'; readonly value: string }
  | { readonly key: string; readonly kind: 'switch'; readonly value: boolean }

export interface ShownRule {
  readonly id: RuleId
  readonly isOn: boolean
  /** The kind of neuron, format or law that it is about: not to be changed. */
  readonly kind: string | null
  readonly fields: readonly RuleField[]
}

const kinds = new Set(['neuron', 'format', 'law'])

/** The rules of a chip with their fields, in their order. */
export const shownRules = (rules: EmulationRules): readonly ShownRule[] =>
  ruleIds.flatMap((id) => {
    const rule = rules[id]
    if (!rule) return []
    const entries = Object.entries(rule).filter(([key]) => key !== 'on')
    const kind = entries.find(([key]) => kinds.has(key))?.[1]
    return [
      {
        id,
        isOn: isOn(rules, id),
        kind: typeof kind === 'string' ? kind : null,
        fields: entries.flatMap(([key, value]): RuleField[] => {
          if (kinds.has(key)) return []
          if (typeof value === 'number') return [{ key, kind: 'number', value }]
          if (typeof value === 'string') return [{ key, kind: 'text', value }]
          return typeof value === 'boolean' ? [{ key, kind: 'switch', value }] : []
        })
      }
    ]
  })

export const measures = [
  'rate',
  'cv',
  'spikesChange',
  'rateCorrelation',
  'courseCorrelation',
  'distance'
] as const
export type Measure = (typeof measures)[number]

const scales: Partial<Record<Measure, number>> = { spikesChange: 100 }
const digits: Record<Measure, number> = {
  rate: 2,
  cv: 2,
  spikesChange: 1,
  rateCorrelation: 3,
  courseCorrelation: 3,
  distance: 2
}

/** Mean and, over several seeds, deviation. */
export function measureText(population: CasePopulation, measure: Measure): string {
  const { mean, sd }: Spread = population[measure]
  if (mean === null) return '–'
  const scale = scales[measure] ?? 1
  const text = (mean * scale).toFixed(digits[measure])
  return sd === null ? text : `${text} ± ${(sd * scale).toFixed(digits[measure])}`
}

/** Distances of each case, mean over the populations: how far it is from the ideal run. */
export interface HurtBar {
  readonly id: string
  readonly value: number
  readonly sd: number
}

export function hurtBars({ cases }: EmulationReport): readonly HurtBar[] {
  return cases
    .filter(({ id }) => id !== 'ideal')
    .flatMap((one: EmulationCase): HurtBar[] => {
      const known = one.populations.flatMap(({ distance }) =>
        distance.mean === null ? [] : [{ mean: distance.mean, sd: distance.sd ?? 0 }]
      )
      if (known.length === 0) return []
      const mean = (values: readonly number[]) =>
        values.reduce((sum, value) => sum + value, 0) / values.length
      return [
        { id: one.id, value: mean(known.map((k) => k.mean)), sd: mean(known.map((k) => k.sd)) }
      ]
    })
}

/** Curves of a population's rate, ideal and as the chip; time in s. */
export function rateCurves(
  picture: EmulationPicture,
  binMs: number,
  names: { readonly ideal: string; readonly chip: string }
) {
  const x = Float64Array.from(picture.ideal.rate, (_, i) => ((i + 0.5) * binMs) / 1000)
  const curve = (name: string, y: Float64Array, colour: number) => ({
    name,
    x,
    y,
    look: 'line' as const,
    colour
  })
  return [curve(names.ideal, picture.ideal.rate, 0), curve(names.chip, picture.chip.rate, 1)]
}
