import type { Language } from '../../src-shared/locale'

const figureSpace = '\u2009'

/** Prints a measured number with four significant digits; "–" where there is none. */
export function formatNumber(value: number | null, digits = 4): string {
  if (value === null || !Number.isFinite(value)) return '–'
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (size >= 1e7 || size < 1e-3) return exponential(value, digits)
  if (Number.isInteger(value)) return formatCount(value)
  if (size >= 10 ** (digits - 1)) return formatCount(Math.round(value))
  return minus(String(Number(value.toPrecision(digits))))
}

/** The same with all four digits, so that a column of numbers has one precision: `43.00`. */
export function formatMeasured(value: number | null): string {
  const short = formatNumber(value)
  const isPlain = value !== null && !Number.isInteger(value) && /^−?\d+(\.\d+)?$/.test(short)
  return isPlain && Math.abs(value) < 1000 ? minus(value.toPrecision(4)) : short
}

/** Prints a whole number with thin spaces between groups of three, `10 000`. */
export function formatCount(value: number): string {
  const digits = Math.abs(value).toFixed(0)
  const grouped = digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, figureSpace)
  return minus(`${value < 0 ? '-' : ''}${grouped}`)
}

/** Prints a number with its unit; bare for `1` and an empty unit. */
export function formatWithUnit(value: number | null, unit: string, digits = 4): string {
  const number = formatNumber(value, digits)
  return unit === '' || unit === '1' || value === null ? number : `${number} ${unit}`
}

/** Prints a moment in UTC, the same on every machine. */
export function formatTime(iso: string, language: Language): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  const text = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'medium',
    hourCycle: 'h23',
    timeZone: 'UTC'
  }).format(time)
  return `${text} UTC`
}

const minus = (text: string): string => text.replace('-', '−')

function exponential(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e')
  const short = String(Number(mantissa))
  return minus(`${short}\u2009×\u200910${superscript(exponent.replace('+', ''))}`)
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A whole number as an exponent, `⁻¹²`. */
export const superscriptOf = (power: number): string => superscript(String(power))

const superscript = (digits: string): string =>
  Array.from(digits, (digit) => (digit === '-' ? '⁻' : (superscripts[Number(digit)] ?? ''))).join(
    ''
  )
