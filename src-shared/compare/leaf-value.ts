import type { ParameterDescription } from '../catalogue'
import { canonicalJson } from '../experiments/canonical'
import { isJsonArray, type Json } from '../experiments/json'
import { formatQuantity, parseQuantity } from '../units'
import type { LeafValue, ListSummary } from './leaf'

const longestText = 120

/** Numbers agree to this many digits, or differ: units are converted in binary fractions. */
const digits = 12

/** A number's name; equal for what is equal but for the last bits. */
const numberIdentity = (value: number): string => String(Number(value.toPrecision(digits)))

/** Reads a value of a document: a quantity, a number, a word, or a list. */
export function leafValue(value: Json, isDefault = false): LeafValue {
  if (typeof value === 'number') {
    return plain(String(value), value, `number ${numberIdentity(value)}`, isDefault)
  }
  if (typeof value === 'string') {
    const parsed = parseQuantity(value, '1')
    if (!parsed.ok) return plain(value, null, `text ${value}`, isDefault)
    const { value: number, unit } = parsed.value
    const base = number * unit.scale
    const dimension = unit.dimension.join(' ')
    const isBare = unit.symbol === '1' && /^[\s\d.eE+-]+$/.test(value)
    return {
      text: value.trim(),
      base,
      unit: isBare ? '' : unit.symbol,
      list: null,
      identity: isBare
        ? `number ${numberIdentity(base)}`
        : `quantity ${numberIdentity(base)} ${dimension}`,
      isDefault
    }
  }
  const text = JSON.stringify(value)
  if (!isJsonArray(value)) return plain(shortened(text), null, canonicalJson(value), isDefault)
  return {
    text: shortened(text),
    base: null,
    unit: '',
    list: summaryOf(value),
    identity: canonicalJson(value),
    isDefault
  }
}

const plain = (
  text: string,
  base: number | null,
  identity: string,
  isDefault: boolean
): LeafValue => ({ text: shortened(text), base, unit: '', list: null, identity, isDefault })

const shortened = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text

/** How many values a list holds, lists in lists counted by their contents; and what their numbers are like. */
function summaryOf(list: readonly Json[]): ListSummary {
  let [count, numbers, sum, least, most] = [0, 0, 0, Infinity, -Infinity]
  const open: Json[] = [...list]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isJsonArray(next)) {
      for (const one of next) open.push(one)
      continue
    }
    count++
    if (typeof next !== 'number') continue
    numbers++
    sum += next
    least = Math.min(least, next)
    most = Math.max(most, next)
  }
  return numbers > 0 && numbers === count
    ? { count, least, most, mean: sum / numbers }
    : { count, least: null, most: null, mean: null }
}

/** The default of a model's parameter as a document would write it; undefined where it has none. */
export function defaultOf(parameter: ParameterDescription): Json | undefined {
  switch (parameter.kind) {
    case 'quantity':
      return formatQuantity(parameter.default, parameter.unit)
    case 'quantities':
      return parameter.default.map((one) => formatQuantity(one, parameter.unit))
    case 'number':
    case 'integer':
    case 'boolean':
    case 'choice':
    case 'preset':
      return parameter.default
    default:
      return undefined
  }
}
