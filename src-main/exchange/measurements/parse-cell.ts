import type { Decimal } from '../../../src-shared/contract/measurements'

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eEdD][+-]?\d+)?$/
const absent = /^(?:|-+|n\/?a|#n\/a|nan|null|none|overflow|ovrflw|ovld)$/i

/** Larger numbers stand for "no reading" in SCPI: 9.9e37 is infinity and 9.91e37 is no number. */
const noReading = 9.89e37

/** @returns the number of a cell; NaN for a place where nothing was measured; null for text */
export function parseCell(cell: string, decimal: Decimal): number | null {
  let text = cell
  if (decimal === '.' && isPlainStart(text)) {
    // The common case, without a regular expression; what is odd about a text comes out below.
    const value = +text
    if (value < noReading && value > -noReading && !hasPrefix(text)) return value
  }
  if (decimal === ',') {
    if (text.includes('.')) return absent.test(text) ? Number.NaN : null
    text = text.replace(',', '.')
  }
  if (plain.test(text)) {
    const value = Number(text)
    if (Number.isFinite(value)) return Math.abs(value) >= noReading ? Number.NaN : value
    const fortran = Number(text.replace(/[dD]/, 'e'))
    return Number.isFinite(fortran) ? fortran : null
  }
  // A true minus sign, as some programs print it.
  if (text.startsWith('−')) return parseCell(`-${text.slice(1)}`, '.')
  return absent.test(text) ? Number.NaN : null
}

/** `0x1f` and its kin are numbers to JavaScript. */
function hasPrefix(text: string): boolean {
  const code = text.charCodeAt(1)
  return code > 57 && code !== 101 && code !== 69
}

/** A digit, a sign or a point. */
function isPlainStart(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 43
}

const withUnit = /^([+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?)\s*([A-Za-zµμΩ°%][\wµμΩ°^/]*)$/

/** A cell that carries its unit, "1.5 mA". */
export function cellWithUnit(
  cell: string,
  decimal: Decimal
): { readonly value: number; readonly unit: string } | null {
  const [, number, unit] = withUnit.exec(cell) ?? []
  if (number === undefined || unit === undefined) return null
  const value = parseCell(number, decimal)
  return value === null || Number.isNaN(value) ? null : { value, unit }
}
