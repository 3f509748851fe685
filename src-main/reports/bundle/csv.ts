// A spreadsheet takes a text that starts with one of these for a formula and would run it.
const startsFormula = /^[=+\-@\t\r]/

/** A text as one CSV cell (RFC 4180), never a formula. */
export function textCell(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A number as one CSV cell: as it is, so that reading gives the same number; empty for none. */
export const numberCell = (value: number | null): string =>
  value === null || !Number.isFinite(value) ? '' : String(value)

export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`

/** A column's head with its unit, `time [ms]`. */
export const headCell = (name: string, unit: string): string =>
  textCell(unit === '' || unit === '1' ? name : `${name} [${unit}]`)
