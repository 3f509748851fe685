/** A matrix as columns of equal length. */
export type Columns = readonly Float64Array[]

export interface Decomposition {
  /** Left singular vectors, one column each. */
  readonly left: Columns
  /** Descending is not promised. */
  readonly values: Float64Array
  /** Right singular vectors: `right[k][j]` is component j of the one that belongs to `values[k]`. */
  readonly right: Columns
}

const mostSweeps = 40

/**
 * Singular value decomposition of a tall matrix by one-sided Jacobi rotations: small singular values come out
 * with small relative errors (Demmel and Veselić 1992), which the squares of normal equations would lose.
 */
export function decompose(matrix: Columns): Decomposition {
  const width = matrix.length
  const left = matrix.map((column) => column.slice())
  const right = matrix.map((_, j) => new Float64Array(width).map((__, i) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let isDone = true
    for (let p = 0; p < width - 1; p++) {
      for (let q = p + 1; q < width; q++) if (rotate(left, right, p, q)) isDone = false
    }
    if (isDone) break
  }
  const values = Float64Array.from(left, norm)
  left.forEach((column, j) => {
    const size = values[j] ?? 0
    if (size > 0) for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) / size
  })
  return { left, values, right }
}

/** Makes two columns orthogonal. @returns whether they were not */
function rotate(left: Columns, right: Columns, p: number, q: number): boolean {
  const [a, b] = [left[p], left[q]]
  const [u, v] = [right[p], right[q]]
  if (!a || !b || !u || !v) return false
  const [alpha, beta, gamma] = [dot(a, a), dot(b, b), dot(a, b)]
  if (Math.abs(gamma) <= 1e-15 * Math.sqrt(alpha * beta) || gamma === 0) return false
  const zeta = (beta - alpha) / (2 * gamma)
  const t = Math.sign(zeta || 1) / (Math.abs(zeta) + Math.hypot(1, zeta))
  const cosine = 1 / Math.hypot(1, t)
  turn(a, b, cosine, cosine * t)
  turn(u, v, cosine, cosine * t)
  return true
}

function turn(a: Float64Array, b: Float64Array, cosine: number, sine: number): void {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    a[i] = cosine * x - sine * y
    b[i] = sine * x + cosine * y
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

export const norm = (a: Float64Array): number => Math.sqrt(dot(a, a))
