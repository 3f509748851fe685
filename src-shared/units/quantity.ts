import { ok, fail, type Result } from '../result'
import { dimensionName, sameDimension, type DimensionName } from './dimension'
import { parseUnit, type Unit } from './unit'

/** A number with its unit, as the user wrote it. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit
}

/** Why a text is not the quantity that was asked for; the texts are under `units.` in the locale. */
export type QuantityProblem =
  | { readonly kind: 'not-a-quantity'; readonly text: string; readonly example: string }
  | { readonly kind: 'not-finite'; readonly text: string }
  | { readonly kind: 'unknown-unit'; readonly text: string; readonly unit: string }
  | { readonly kind: 'missing-unit'; readonly text: string; readonly example: string }
  | {
      readonly kind: 'wrong-dimension'
      readonly text: string
      readonly found: DimensionName | 'other'
      readonly wanted: DimensionName | 'other'
      readonly unit: string
    }

const pattern = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*?)\s*$/

/**
 * Reads "20 mV", "1.5 ms", "1e3 Hz", "0.3".
 * @param example a right answer, named in the problem when the text cannot be read at all
 */
export function parseQuantity(text: string, example: string): Result<Quantity, QuantityProblem> {
  if (/^\s*[+-]?(nan|inf(inity)?)\b/i.test(text)) return fail({ kind: 'not-finite', text })
  const [, number, symbol] = pattern.exec(text) ?? []
  if (number === undefined || symbol === undefined) {
    return fail({ kind: 'not-a-quantity', text, example })
  }
  const value = Number(number)
  if (!Number.isFinite(value)) return fail({ kind: 'not-finite', text })
  const unit = parseUnit(symbol)
  if (!unit) return fail({ kind: 'unknown-unit', text, unit: symbol })
  return ok({ value, unit })
}

/**
 * Reads a quantity and gives its number in `unit`.
 * A bare number is accepted only where `unit` is dimensionless.
 */
export function quantityIn(text: string | number, unit: string): Result<number, QuantityProblem> {
  const wanted = parseUnit(unit)
  if (!wanted) throw new Error(`${unit} is not a unit`)
  const written = String(text)
  const parsed = parseQuantity(written, `1 ${unit}`)
  if (!parsed.ok) return parsed
  const { value, unit: found } = parsed.value
  if (sameDimension(found.dimension, wanted.dimension)) {
    return finite((value * found.scale) / wanted.scale, value, found, wanted, written)
  }
  if (found.symbol === '1') {
    return fail({ kind: 'missing-unit', text: written, example: `${written.trim()} ${unit}` })
  }
  return fail({
    kind: 'wrong-dimension',
    text: written,
    found: dimensionName(found.dimension) ?? 'other',
    wanted: dimensionName(wanted.dimension) ?? 'other',
    unit
  })
}

function finite(
  converted: number,
  value: number,
  found: Unit,
  wanted: Unit,
  text: string
): Result<number, QuantityProblem> {
  if (!Number.isFinite(converted)) return fail({ kind: 'not-finite', text })
  if (found.scale === wanted.scale) return ok(value)
  // "0.1 ms" in s has to be the same number as "100 us" in s: round away the scale's own error.
  return ok(Number(converted.toPrecision(15)))
}

/** Prints a number with its unit, without trailing zeros: `formatQuantity(20, 'mV')` is "20 mV". */
export function formatQuantity(value: number, unit: string, digits = 15): string {
  const number = String(Number(value.toPrecision(digits)))
  return unit === '1' || unit === '' ? number : `${number} ${unit}`
}

/** The unit's symbol at the end of a quantity's text, or undefined when it has none. */
export function unitOf(text: string): string | undefined {
  const symbol = pattern.exec(text)?.[2]
  return symbol === '' ? undefined : symbol
}
