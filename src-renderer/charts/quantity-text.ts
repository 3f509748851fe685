import type { Language } from '../../src-shared/locale'
import { formatNumber } from './format'

const prefixes: readonly (readonly [number, string])[] = [
  [1e9, 'G'], [1e6, 'M'], [1e3, 'k'], [1, ''], [1e-3, 'm'],
  [1e-6, 'µ'], [1e-9, 'n'], [1e-12, 'p'], [1e-15, 'f'], [1e-18, 'a']
] // prettier-ignore

/** A number in an SI unit with the prefix that reads best, "12.5 µA"; plain shares as per cent. */
export function quantityText(
  value: number,
  unit: string,
  language: Language,
  digits: number
): string {
  if (unit === '1') return `${formatNumber(100 * value, language, digits)} %`
  const size = Math.abs(value)
  if (size === 0 || !Number.isFinite(size))
    return `${formatNumber(value, language, digits)} ${unit}`
  const [scale, prefix] = prefixes.find(([least]) => size >= least * 0.9995) ?? [1e-18, 'a']
  return `${formatNumber(value / scale, language, digits)} ${prefix}${unit}`
}
