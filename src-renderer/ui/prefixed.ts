import { formatQuantity } from '../../src-shared/units'

/** SI units that the device lab calculates in, and reads with prefixes. */
const prefixable = new Set(['V', 'A', 'S', 's', 'F', 'C', 'J', 'W', 'm', 'Hz', 'Ohm', 'H'])
const prefixes: readonly (readonly [number, string])[] = [
  [9, 'G'], [6, 'M'], [3, 'k'], [0, ''], [-3, 'm'], [-6, 'u'], [-9, 'n'], [-12, 'p'], [-15, 'f'], [-18, 'a']
] // prettier-ignore

/** Seconds and metres are not called kiloseconds and megametres. */
const neverLarger = new Set(['s', 'm', 'V', 'A'])

/**
 * A quantity in an SI unit with the prefix that reads best, as a document writes it: 1e-7 s as "100 ns". Other units
 * are printed as they are.
 */
export function prefixedQuantity(value: number, unit: string): string {
  const size = Math.abs(value)
  if (!prefixable.has(unit) || size === 0 || !Number.isFinite(size)) {
    return formatQuantity(value, unit)
  }
  const usable = prefixes.filter(([power]) => power <= 0 || !neverLarger.has(unit))
  const [power, prefix] = usable.find(([least]) => size >= 10 ** least * 0.9999995) ?? [-18, 'a']
  // Divided as a decimal number, so that 1e-7 s is 100 ns and not 99.99999999999999 ns.
  return formatQuantity(Number((value / 10 ** power).toPrecision(12)), `${prefix}${unit}`)
}
