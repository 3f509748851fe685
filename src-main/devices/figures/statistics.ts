import { quantileOf } from '../../analysis/curves/summary'

/** Those that are numbers. */
export const finite = (values: Iterable<number>): number[] =>
  Array.from(values).filter((value) => Number.isFinite(value))

/** Arithmetic mean; NaN of nothing. */
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Standard deviation with N − 1; NaN of fewer than two. */
export function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return NaN
  // From the first value on, so that equal values have none at all.
  const shifted = values.map((value) => value - (values[0] ?? 0))
  const mean = meanOf(shifted)
  const squares = shifted.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

export const medianOf = (values: readonly number[]): number =>
  quantileOf(Float64Array.from(values).sort(), 0.5)

/** A straight line through points by least squares; NaN for fewer than two different abscissae. */
export function lineThrough(
  x: readonly number[],
  y: readonly number[]
): { readonly slope: number; readonly intercept: number; readonly residual: number } {
  const meanX = meanOf(x)
  const meanY = meanOf(y)
  let [xx, xy] = [0, 0]
  for (const [i, value] of x.entries()) {
    xx += (value - meanX) ** 2
    xy += (value - meanX) * ((y[i] ?? NaN) - meanY)
  }
  const slope = xx > 0 ? xy / xx : NaN
  const intercept = meanY - slope * meanX
  const residual = x.reduce(
    (sum, value, i) => sum + ((y[i] ?? NaN) - intercept - slope * value) ** 2,
    0
  )
  return { slope, intercept, residual }
}
