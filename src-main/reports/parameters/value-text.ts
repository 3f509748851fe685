import { isJsonArray, isJsonObject, type Json } from '../../../src-shared/experiments/json'
import type { ParameterDescription } from '../../../src-shared/catalogue'
import type { Translator } from '../../../src-shared/locale'
import { formatQuantity } from '../../../src-shared/units'

const mostItems = 12

/** Prints a value of a document: quantities as written, laws as `normal(5 mV, 1 mV)`. */
export function valueText(value: Json | undefined, t: Translator): string {
  if (value === undefined || value === null) return '–'
  if (typeof value === 'boolean') return t(value ? 'reports.values.yes' : 'reports.values.no')
  if (typeof value === 'string') {
    return value === 'all' ? t('reports.values.all') : value.replace(/^-(?=[\d.])/, '−')
  }
  if (typeof value === 'number') return String(value).replace('-', '−')
  if (isJsonArray(value)) return listText(value, t)
  if (isJsonObject(value)) return objectText(value, t)
  return String(value)
}

function listText(items: readonly Json[], t: Translator): string {
  const shown = items.slice(0, mostItems).map((item) => valueText(item, t))
  const more = items.length - shown.length
  const rest = more > 0 ? [t('reports.values.more', { count: more })] : []
  return [...shown, ...rest].join(', ')
}

function objectText(value: { readonly [key: string]: Json }, t: Translator): string {
  const { distribution, at, from, count, ...others } = value
  const rest = Object.entries(others)
  if (typeof distribution === 'string') {
    const inner = rest.map(
      ([name, member]) => `${t.dynamic(`reports.laws.${name}`)} ${valueText(member, t)}`
    )
    return `${t.dynamic(`reports.laws.${distribution}`)} (${inner.join(', ')})`
  }
  if (at !== undefined) return `${valueText(at, t)}: ${valueText(value.value, t)}`
  if (typeof from === 'number' && typeof count === 'number') return `${from} … ${from + count - 1}`
  return rest.map(([name, member]) => `${name}: ${valueText(member, t)}`).join('; ')
}

/** Prints a parameter's value with what its description knows of it. */
export function parameterText(
  value: Json | undefined,
  description: ParameterDescription | undefined,
  t: Translator
): string {
  if (description?.kind === 'choice') {
    const option = description.options.find((one) => one.value === value)
    if (option) return t.text(option.label)
  }
  return valueText(value, t)
}

/** The default of a parameter as a document would write it; undefined where the user has to say. */
export function defaultOf(description: ParameterDescription): Json | undefined {
  switch (description.kind) {
    case 'quantity':
      return formatQuantity(description.default, description.unit)
    case 'number':
    case 'integer':
    case 'boolean':
    case 'choice':
      return description.default
    default:
      return undefined
  }
}
