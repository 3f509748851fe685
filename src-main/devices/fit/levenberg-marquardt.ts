import { decompose, dot, norm, type Columns } from './singular-values'

/** Fills the residuals at a point. @returns false where they cannot be calculated */
export type Residuals = (point: Float64Array, out: Float64Array) => boolean

export interface Minimum {
  readonly point: Float64Array
  /** Sum of squares of the residuals; Infinity where none could be calculated. */
  readonly cost: number
  readonly iterations: number
  readonly isConverged: boolean
}

export interface SearchOptions {
  readonly mostIterations?: number
  /** Called after each iteration; true ends the search. */
  readonly onIteration?: (cost: number) => boolean
}

const costTolerance = 1e-12
const stepTolerance = 1e-9
const stall = 3

/**
 * Minimises a sum of squares by the method of Levenberg and Marquardt, with the damping of Nielsen (1999) and
 * columns scaled by their largest length so far (Moré 1978). The step is solved from a singular value
 * decomposition, so that trying another damping costs next to nothing.
 */
export function minimise(
  residuals: Residuals,
  count: number,
  start: Float64Array,
  options: SearchOptions = {}
): Minimum {
  const { mostIterations = 100, onIteration } = options
  const point = start.slice()
  const r = new Float64Array(count)
  const trialR = new Float64Array(count)
  if (!residuals(point, r)) return { point, cost: Infinity, iterations: 0, isConverged: false }
  let cost = dot(r, r)
  const scale = new Float64Array(point.length)
  let damping = 1e-3
  let growth = 2
  let still = 0
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    const jacobian = jacobianOf(residuals, point, r)
    if (!jacobian) return { point, cost, iterations: iteration, isConverged: false }
    jacobian.forEach((column, j) => {
      scale[j] = Math.max(scale[j] ?? 0, norm(column))
      const by = scale[j] || 1
      for (let i = 0; i < count; i++) column[i] = (column[i] ?? 0) / by
    })
    const { left, values, right } = decompose(jacobian)
    const projected = left.map((column) => dot(column, r))
    for (;;) {
      const step = new Float64Array(point.length)
      let predicted = 0
      values.forEach((value, k) => {
        const factor = (-value * (projected[k] ?? 0)) / (value * value + damping)
        predicted += factor * factor * (value * value + 2 * damping)
        for (let j = 0; j < step.length; j++)
          step[j] = (step[j] ?? 0) + factor * (right[k]?.[j] ?? 0)
      })
      const trial = point.map((x, j) => x + (step[j] ?? 0) / (scale[j] || 1))
      const moved = norm(trial.map((x, j) => x - (point[j] ?? 0)))
      if (moved <= stepTolerance * (1 + norm(point)) || predicted <= costTolerance * cost) {
        return { point, cost, iterations: iteration, isConverged: true }
      }
      const after = residuals(trial, trialR) ? dot(trialR, trialR) : Infinity
      const gain = (cost - after) / predicted
      if (gain > 1e-4) {
        damping *= Math.max(1 / 3, 1 - (2 * gain - 1) ** 3)
        growth = 2
        still = cost - after < 1e-7 * cost ? still + 1 : 0
        point.set(trial)
        r.set(trialR)
        cost = after
        break
      }
      damping *= growth
      growth *= 2
      if (!(damping < 1e30)) return { point, cost, iterations: iteration, isConverged: true }
    }
    if (onIteration?.(cost)) return { point, cost, iterations: iteration, isConverged: false }
    if (still >= stall || cost === 0)
      return { point, cost, iterations: iteration, isConverged: true }
  }
  return { point, cost, iterations: mostIterations, isConverged: false }
}

/** Forward differences; backward where the residuals cannot be calculated ahead. */
function jacobianOf(residuals: Residuals, point: Float64Array, r: Float64Array): Columns | null {
  const columns: Float64Array[] = []
  for (let j = 0; j < point.length; j++) {
    const column = new Float64Array(r.length)
    const isKnown = [1e-5, -1e-5].some((part) => {
      const step = part * Math.max(1, Math.abs(point[j] ?? 0))
      const aside = point.slice()
      aside[j] = (aside[j] ?? 0) + step
      if (!residuals(aside, column)) return false
      for (let i = 0; i < r.length; i++) column[i] = ((column[i] ?? 0) - (r[i] ?? 0)) / step
      return true
    })
    if (!isKnown) return null
    columns.push(column)
  }
  return columns
}
