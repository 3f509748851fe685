import { dimensions, multiplyDimension, type Dimension } from './dimension'

/** A unit: its symbol as written, its dimension, and its size in SI base units. */
export interface Unit {
  readonly symbol: string
  readonly dimension: Dimension
  readonly scale: number
}

const prefixes: Readonly<Record<string, number>> = {
  '': 0, f: -15, p: -12, n: -9, u: -6, µ: -6, μ: -6, m: -3, c: -2, k: 3, M: 6, G: 9, T: 12
} // prettier-ignore

const bases: Readonly<Record<string, Dimension>> = {
  s: dimensions.time,
  Hz: dimensions.frequency,
  V: dimensions.voltage,
  A: dimensions.current,
  C: dimensions.charge,
  F: dimensions.capacitance,
  S: dimensions.conductance,
  Ohm: dimensions.resistance,
  Ω: dimensions.resistance,
  ohm: dimensions.resistance,
  J: dimensions.energy,
  W: dimensions.power,
  m: dimensions.length,
  K: dimensions.temperature
}

const special: Readonly<Record<string, Unit>> = {
  '1': { symbol: '1', dimension: dimensions.none, scale: 1 },
  '%': { symbol: '%', dimension: dimensions.none, scale: 0.01 },
  min: { symbol: 'min', dimension: dimensions.time, scale: 60 },
  h: { symbol: 'h', dimension: dimensions.time, scale: 3600 },
  d: { symbol: 'd', dimension: dimensions.time, scale: 86_400 },
  yr: { symbol: 'yr', dimension: dimensions.time, scale: 31_557_600 }, // Julian year (IAU)
  eV: { symbol: 'eV', dimension: dimensions.energy, scale: 1.602176634e-19 } // exact, SI 2019
}

function simpleUnit(text: string): Unit | undefined {
  const found = Object.hasOwn(special, text) ? special[text] : undefined
  if (found) return found
  for (const base of Object.keys(bases)) {
    if (!text.endsWith(base)) continue
    const prefix = text.slice(0, text.length - base.length)
    const dimension = bases[base]
    const exponent = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined
    if (dimension !== undefined && exponent !== undefined) {
      return { symbol: text, dimension, scale: Number(`1e${exponent}`) }
    }
  }
  return undefined
}

/**
 * Reads a unit such as `mV`, `1/s`, `pA/ms` or `V*s`; powers are written `ms^2`.
 * @returns undefined when a part of it is not a unit
 */
export function parseUnit(text: string): Unit | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return special['1']
  let dimension: Dimension = dimensions.none
  let scale = 1
  let read = 0
  for (const [part, operator, factor, power] of trimmed.matchAll(
    /([*·/]?)\s*([^*·/^\s]+)(?:\^(-?\d))?\s*/g
  )) {
    read += part.length
    const unit = factor === undefined ? undefined : simpleUnit(factor)
    if (!unit) return undefined
    const exponent = (operator === '/' ? -1 : 1) * (power === undefined ? 1 : Number(power))
    dimension = multiplyDimension(dimension, unit.dimension, exponent)
    scale *= unit.scale ** exponent
  }
  // What is left over, as in "mV/" or "mV^", is part of no factor.
  return read === trimmed.length ? { symbol: trimmed, dimension, scale } : undefined
}
