/** A number for a terminal: four significant digits, `–` for none. */
export function plainNumber(value: number | null, digits = 4): string {
  if (value === null || !Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e9 || size < 1e-4)) return value.toExponential(digits - 1)
  if (Number.isInteger(value) || size >= 10 ** (digits - 1)) return plainCount(value)
  return String(Number(value.toPrecision(digits)))
}

/** A whole number with commas between groups of three. */
export const plainCount = (value: number): string =>
  value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',')
