import { dimensionName, parseUnit, type Dimension, type Unit } from '../../../units'

/**
 * Formulas are calculated in units that fit together: ms, mV and pA, hence nS, pF, GOhm, kHz and fC,
 * with µm and K beside them. @returns how many of them a unit is
 */
export function coherentFactor({ scale, dimension: [m, kg, s, A] }: Unit): number {
  const exponent = -6 * m - 12 * kg - 3 * s - 12 * A
  // The quotient of two powers of ten can be off by its last bit.
  return Number((scale / Number(`1e${exponent}`)).toPrecision(15))
}

/** The factor of a unit that the checks have made sure of. */
export function factorOf(unit: string): number {
  const parsed = parseUnit(unit)
  if (!parsed) throw new Error(`${unit} is not a unit`)
  return coherentFactor(parsed)
}

/** A dimension in words (a locale key after "@"), or as a unit where the field has no word. */
export function dimensionText(dimension: Dimension): string {
  const name = dimensionName(dimension)
  return name === undefined ? unitText(dimension) : `@units.dimension.${name}`
}

/** A unit of a dimension, put together from mV, ms, pA, µm and K: "mV/ms". */
export function unitText([m, kg, s, A, K]: Dimension): string {
  const parts: readonly (readonly [string, number])[] = [
    ['mV', kg],
    ['pA', A + kg],
    ['ms', s + 3 * kg],
    ['µm', m - 2 * kg],
    ['K', K]
  ]
  const power = (unit: string, exponent: number): string =>
    exponent === 1 ? unit : `${unit}^${exponent}`
  const above = parts.filter(([, exponent]) => exponent > 0).map(([unit, n]) => power(unit, n))
  const below = parts.filter(([, exponent]) => exponent < 0).map(([unit, n]) => power(unit, -n))
  return [above.join('*') || '1', ...below].join('/')
}
