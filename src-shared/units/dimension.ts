/**
 * Exponents of the SI base quantities that this field needs:
 * length, mass, time, electric current, temperature.
 */
export type Dimension = readonly [m: number, kg: number, s: number, A: number, K: number]

const named = {
  none: [0, 0, 0, 0, 0],
  time: [0, 0, 1, 0, 0],
  frequency: [0, 0, -1, 0, 0],
  voltage: [2, 1, -3, -1, 0],
  current: [0, 0, 0, 1, 0],
  charge: [0, 0, 1, 1, 0],
  capacitance: [-2, -1, 4, 2, 0],
  conductance: [-2, -1, 3, 2, 0],
  resistance: [2, 1, -3, -2, 0],
  energy: [2, 1, -2, 0, 0],
  power: [2, 1, -3, 0, 0],
  length: [1, 0, 0, 0, 0],
  temperature: [0, 0, 0, 0, 1]
} as const satisfies Record<string, Dimension>

export type DimensionName = keyof typeof named

export const dimensions: Readonly<Record<DimensionName, Dimension>> = named

export const sameDimension = (a: Dimension, b: Dimension): boolean =>
  a.every((exponent, i) => exponent === b[i])

export const multiplyDimension = (a: Dimension, b: Dimension, power: number): Dimension => [
  a[0] + b[0] * power,
  a[1] + b[1] * power,
  a[2] + b[2] * power,
  a[3] + b[3] * power,
  a[4] + b[4] * power
]

/** The field's word for a dimension, or undefined for an unnamed combination. */
export function dimensionName(dimension: Dimension): DimensionName | undefined {
  for (const name of Object.keys(named)) {
    if (isDimensionName(name) && sameDimension(named[name], dimension)) return name
  }
  return undefined
}

const isDimensionName = (name: string): name is DimensionName => Object.hasOwn(named, name)
