/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[]

const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    row.map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0))
  )

const terms = 18

/** e to the power of a matrix: scaled down until the series is short, then squared back. */
export function matrixExponential(a: Matrix): Matrix {
  const norm = Math.max(...a.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)))
  const halvings = Number.isFinite(norm) ? Math.max(0, Math.ceil(Math.log2(norm / 0.25))) : 0
  const scaled = a.map((row) => row.map((value) => value / 2 ** halvings))
  const identity = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  let result: Matrix = identity
  // Horner's form adds the small terms first.
  for (let k = terms; k > 0; k--) {
    const next = product(scaled, result)
    result = identity.map((row, i) => row.map((value, j) => value + (next[i]?.[j] ?? 0) / k))
  }
  for (let k = 0; k < halvings; k++) result = product(result, result)
  return result
}

/**
 * The exact step of dx/dt = A x + g with a constant g: x becomes P x + Q g.
 * @param dt ms
 */
export function propagator(a: Matrix, dt: number): { readonly P: Matrix; readonly Q: Matrix } {
  const n = a.length
  const whole = [
    ...a.map((row, i) => [
      ...row.map((value) => value * dt),
      ...row.map((_, j) => (i === j ? dt : 0))
    ]),
    ...a.map(() => Array.from({ length: 2 * n }, () => 0))
  ]
  const e = matrixExponential(whole)
  const part = (from: number): Matrix => e.slice(0, n).map((row) => row.slice(from, from + n))
  return { P: part(0), Q: part(n) }
}
