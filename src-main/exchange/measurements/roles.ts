import { parseUnit, sameDimension } from '../../../src-shared/units'
import type { ColumnRole } from '../../../src-shared/experiments/characterisation/schema'

/** The SI unit in which values of a role are kept. */
export const unitOfRole: Readonly<Record<ColumnRole, string>> = {
  time: 's',
  voltage: 'V',
  current: 'A',
  charge: 'C',
  conductance: 'S',
  capacitance: 'F',
  resistance: 'Ohm',
  pulse: '1',
  amplitude: 'V',
  width: 's',
  direction: '1',
  cycle: '1',
  device: '1',
  temperature: 'K',
  other: '1'
}

/** Responses that are often printed in arbitrary units. */
const mayBeArbitrary: readonly ColumnRole[] = [
  'current',
  'charge',
  'conductance',
  'capacitance',
  'resistance'
]

/** How numbers of a column become SI numbers. */
export interface Conversion {
  readonly unit: string
  readonly toSi: (value: number) => number
}

const unchanged = (value: number): number => value

/** A division by a power of ten gives the number that "36.5e-6" is; a product with 1e-6 is off by its rounding. */
const scaledBy = (scale: number): ((value: number) => number) => {
  if (scale === 1) return unchanged
  const inverse = Math.round(1 / scale)
  return scale < 1 && Math.abs(inverse * scale - 1) < 1e-9
    ? (value) => value / inverse
    : (value) => value * scale
}

/** Spellings of instruments that are not ours. */
const spelled: Readonly<Record<string, string>> = {
  'a.u.': '1', 'arb.': '1', 'arb. u.': '1', arb: '1', au: '1', '#': '1', '-': '1', '': '1',
  volt: 'V', volts: 'V', amp: 'A', amps: 'A', ampere: 'A', sec: 's', secs: 's', seconds: 's', second: 's',
  ohm: 'Ohm', ohms: 'Ohm', siemens: 'S', '°C': 'degC', C_deg: 'degC', celsius: 'degC', kelvin: 'K',
  msec: 'ms', usec: 'us', nsec: 'ns'
} // prettier-ignore

/** The unit in our own spelling. */
export const cleanUnit = (unit: string): string => {
  const text = unit.trim()
  const known = spelled[text] ?? spelled[text.toLowerCase()]
  return known ?? text.replace(/ohms?$/i, 'Ohm').replace(/Ω|Ω/g, 'Ohm')
}

/** @returns null where the unit is none of the role's dimension */
export function conversionOf(role: ColumnRole, unit: string): Conversion | null {
  const wanted = unitOfRole[role]
  const written = cleanUnit(unit)
  if (role === 'other') return { unit: written, toSi: unchanged }
  if (role === 'temperature' && written === 'degC')
    return { unit: 'K', toSi: (value) => value + 273.15 }
  if (written === '1' && mayBeArbitrary.includes(role)) return { unit: '1', toSi: unchanged }
  const [from, to] = [parseUnit(written), parseUnit(wanted)]
  if (!from || !to || !sameDimension(from.dimension, to.dimension)) return null
  return { unit: wanted, toSi: scaledBy(from.scale / to.scale) }
}
