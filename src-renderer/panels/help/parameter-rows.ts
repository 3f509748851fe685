import type { ParameterDescription, Trust } from '../../../src-shared/catalogue'
import type { Text } from '../../../src-shared/locale'
import { prefixedQuantity } from '../../ui/prefixed'

export interface ParameterRow {
  readonly key: string
  readonly symbol: string | undefined
  readonly label: string
  readonly meaning: string
  /** Default with its unit; empty where the user has to say. */
  readonly usual: string
  readonly range: string
  readonly source: string
  readonly trust: Trust | undefined
}

type Say = (text: Text) => string

/** What a table of a model's parameters says of one. */
export function parameterRow(key: string, given: ParameterDescription, say: Say): ParameterRow {
  return {
    key,
    symbol: given.symbol,
    label: say(given.label),
    meaning: given.meaning ? say(given.meaning) : '',
    usual: usualOf(given, say),
    range: rangeOf(given),
    source: given.source ?? '',
    trust: given.trust
  }
}

function usualOf(given: ParameterDescription, say: Say): string {
  switch (given.kind) {
    case 'quantity':
      return prefixedQuantity(given.default, given.unit)
    case 'quantities':
      return given.default.map((value) => prefixedQuantity(value, given.unit)).join(', ')
    case 'number':
    case 'integer':
      return given.default === undefined ? '' : String(given.default)
    case 'boolean':
      return String(given.default)
    case 'choice':
    case 'preset': {
      const chosen = given.options.find(({ value }) => value === given.default)
      return chosen ? say(chosen.label) : given.default
    }
    default:
      return 'unit' in given ? given.unit : ''
  }
}

function rangeOf(given: ParameterDescription): string {
  const unit = 'unit' in given ? given.unit : '1'
  const written = (value: number): string => prefixedQuantity(value, unit)
  const above = 'above' in given ? given.above : undefined
  const min = 'min' in given ? given.min : undefined
  const max = 'max' in given ? given.max : undefined
  const low = above !== undefined ? `> ${written(above)}` : min !== undefined ? `≥ ${written(min)}` : '' // prettier-ignore
  const high = max === undefined ? '' : `≤ ${written(max)}`
  return [low, high].filter((part) => part !== '').join(', ')
}
