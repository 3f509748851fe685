import type { Language } from '../../src-shared/locale'

const formatters = new Map<string, Intl.NumberFormat>()

/** A number as the language writes it, with at most `digits` significant digits. */
export function formatNumber(value: number, language: Language, digits = 6): string {
  const key = `${language}/${digits}`
  const known = formatters.get(key)
  const formatter = known ?? new Intl.NumberFormat(language, { maximumSignificantDigits: digits })
  if (!known) formatters.set(key, formatter)
  return formatter.format(value)
}

/** A number with its unit, "12.5 ms". */
export const formatWithUnit = (
  value: number,
  unit: string,
  language: Language,
  digits = 6
): string => `${formatNumber(value, language, digits)} ${unit}`

/** The unit in which a time axis of this length is read best; one for all zoom levels. */
export const timeUnit = (fullMs: number): { readonly symbol: 'ms' | 's'; readonly ms: number } =>
  fullMs >= 20_000 ? { symbol: 's', ms: 1000 } : { symbol: 'ms', ms: 1 }
