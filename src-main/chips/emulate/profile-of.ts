import {
  isOn,
  ruleIds,
  type EmulationRules,
  type RuleId
} from '../../../src-shared/experiments/network/emulation/schema'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import { fail, ok, type Result } from '../../../src-shared/result'
import { familyOf } from './families'
import { EntryValues, type RuleSource } from './values'

/** How a chip runs networks, as explicit numbers. */
export interface ChipProfile {
  readonly rules: EmulationRules
  /** Where the numbers come from. */
  readonly sources: readonly RuleSource[]
  /** Keys below `emulation.notices`. */
  readonly notices: readonly string[]
  /** Models that it takes: beginnings of their ids; null for any. */
  readonly models: readonly string[] | null
}

/** Why no spiking network runs on an entry: a key below `emulation.refused`. */
export type Refusal =
  'bayesian' | 'crossbar' | 'dense' | 'device' | 'memory' | 'software' | 'reference'

/** The rules of a chip; or what the entry is, and what runs on it instead. */
export function profileOf(entry: HardwareEntry): Result<ChipProfile, Refusal> {
  const values = new EntryValues(entry)
  const family = familyOf(values)
  if (!family) return fail(refusalOf(entry))
  const rules = family.rules(values)
  const { models, notices } = family
  const known = entry.props['speedup_factor']?.best.value
  return ok({
    rules,
    sources: values.sources,
    models,
    notices: notices.filter((one) => one !== 'accelerated' || typeof known === 'number')
  })
}

function refusalOf({ mapper, kind }: HardwareEntry): Refusal {
  switch (mapper.support) {
    case 'bayesian':
      return 'bayesian'
    case 'crossbar':
      return 'crossbar'
    case 'dense':
      return 'dense'
    case 'device':
      return 'device'
    case 'memory':
      return 'memory'
    case 'spiking':
    case 'capacity':
    case 'roofline':
      return 'software'
    case 'none':
      return kind === 'gpu' || kind === 'cpu' ? 'software' : 'reference'
  }
}

/** The same rules with only some of them on. */
export function withOnly(rules: EmulationRules, wanted: readonly RuleId[]): EmulationRules {
  const entries = ruleIds.flatMap((id) => {
    const rule = rules[id]
    return rule ? [[id, { ...rule, on: wanted.includes(id) }] as const] : []
  })
  return Object.fromEntries(entries)
}

/** Rules that are on, in their order. */
export const rulesOn = (rules: EmulationRules): readonly RuleId[] =>
  ruleIds.filter((id) => isOn(rules, id))
