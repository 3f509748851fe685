import { formatWithUnit, superscriptOf } from '../numbers'
import type { Ticks } from './ticks'

const prefixes: readonly (readonly [number, string])[] = [
  [1e9, 'G'], [1e6, 'M'], [1e3, 'k'], [1, ''], [1e-3, 'm'],
  [1e-6, 'µ'], [1e-9, 'n'], [1e-12, 'p'], [1e-15, 'f'], [1e-18, 'a']
] // prettier-ignore

export interface ScaledUnit {
  /** Numbers are divided by this. */
  readonly scale: number
  readonly unit: string
}

/** The prefix that suits numbers up to a size: `µS` for 5e-6 S; none for bare numbers, K and compound units. */
export function scaledUnit(largest: number, unit: string): ScaledUnit {
  const size = Math.abs(largest)
  if (!/^[A-Za-zΩ]{1,3}$/.test(unit) || unit === 'K' || !(size > 0) || !Number.isFinite(size))
    return { scale: 1, unit }
  // Nobody says megaseconds.
  if (unit === 's' && size >= 1) return { scale: 1, unit }
  const [scale, prefix] = prefixes.find(([least]) => size >= least * 0.9995) ?? [1e-18, 'a']
  return { scale, unit: `${prefix}${unit}` }
}

/** A number in an SI unit with the prefix that reads best, `9 nm`. */
export function siText(value: number, unit: string, digits = 4): string {
  const { scale, unit: shown } = scaledUnit(value, unit)
  return formatWithUnit(value / scale, shown, digits)
}

/** A label with its unit behind it, `Current (µA)`. */
export const withUnit = (label: string, unit: string): string =>
  unit === '' || unit === '1' ? label : `${label} (${unit})`

/** Powers of ten on an axis of logarithms, every so many of them. @param count about how many fit */
export function decadeTicks(from: number, to: number, count: number): Ticks {
  const [first, last] = [Math.ceil(from - 1e-9), Math.floor(to + 1e-9)]
  const print = (value: number): string => {
    const power = Math.floor(value + 1e-9)
    const factor = Math.round(10 ** (value - power))
    if (power >= -1 && power <= 3) return String(Number((factor * 10 ** power).toPrecision(3)))
    const ten = `10${superscriptOf(power)}`
    return factor === 1 ? ten : `${factor}×${ten}`
  }
  if (last - first < 1) {
    const factors = [1, 2, 5].map(Math.log10)
    const all = Array.from({ length: last - first + 3 }, (_, i) => first - 1 + i).flatMap((power) =>
      factors.map((factor) => power + factor)
    )
    return { values: all.filter((value) => value >= from && value <= to), print }
  }
  const every = Math.max(1, Math.ceil((last - first + 1) / count))
  const values: number[] = []
  for (let power = first; power <= last; power += every) values.push(power)
  return { values, print }
}
