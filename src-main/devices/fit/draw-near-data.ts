import type { FreeParameter } from './free-parameter'

/** Sizes that a measurement itself shows. */
export interface Sizes {
  /** Largest voltage, V. */
  readonly voltage: number
  /** Largest current, A. */
  readonly current: number
  /** Smallest and largest resistance, Ohm. */
  readonly resistance: readonly [number, number]
  /** Duration, s. */
  readonly time: number
  /** Extent of the device in the direction of the motion, m. */
  readonly length: number
}

/**
 * Draws starts of a parameter where the measurement lets it matter, by its unit: thresholds below the largest
 * voltage, rates that move the state within the time of the measurement. Other units stay as they are.
 */
export function drawNearData(parameter: FreeParameter, sizes: Sizes): FreeParameter {
  const range = rangeOf(parameter.unit, sizes)
  if (!range || !parameter.isLogarithmic) return parameter
  const sign = Math.sign(parameter.start)
  const [least, most] = sizesOf(parameter.low, parameter.high)
  const [hardLeast, hardMost] = sizesOf(parameter.floor ?? 0, parameter.ceiling ?? sign * Infinity)
  const low = Math.max(hardLeast, Math.min(least, range[0] / 100))
  const high = Math.min(hardMost, Math.max(most, range[1] * 100))
  const clip = (size: number): number => Math.min(Math.max(size, low), high)
  const [from, to] = [clip(range[0]), clip(range[1])]
  if (!(low < high) || !(low > 0)) return parameter
  return { ...parameter, low: sign * low, high: sign * high, draw: [sign * from, sign * to] }
}

const sizesOf = (a: number, b: number): readonly [number, number] => [
  Math.min(Math.abs(a), Math.abs(b)),
  Math.max(Math.abs(a), Math.abs(b))
]

function rangeOf(unit: string, sizes: Sizes): readonly [number, number] | null {
  const { voltage, current, resistance, time, length } = sizes
  switch (unit) {
    case 'V':
      return [0.03 * voltage, voltage]
    case 'A':
      return [0.1 * current, 1e4 * current]
    case 'Ohm':
      return [resistance[0] / 3, resistance[1] * 3]
    case '1/V':
      return [0.1 / voltage, 10 / voltage]
    case '1/s':
      return [0.1 / time, 1e5 / time]
    case 'm/s':
      return [(0.01 * length) / time, (1e4 * length) / time]
    case 'm^2/V/s':
      return [(0.1 * length ** 2) / (voltage * time), (1e4 * length ** 2) / (voltage * time)]
    default:
      return null
  }
}
