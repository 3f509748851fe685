import { randomStream } from '../random'
import type { FitProblem } from './fit-problem'
import { fromInner, toInner, valueAt, type FreeParameter } from './free-parameter'
import { minimise } from './levenberg-marquardt'

/** Where one start of a search ended. */
export interface StartOutcome {
  readonly values: Float64Array
  /** Sum of squares; Infinity where the model could never be calculated. */
  readonly cost: number
  readonly iterations: number
  readonly isConverged: boolean
}

/** Points looked at before a start other than the first is chosen. */
const candidates = 60

/**
 * One of several searches for the best values. The first begins at the model's own values, the others at the
 * best of some random points; each has random numbers of its own, so that it does not matter who does which.
 */
export function searchFrom(
  problem: FitProblem,
  start: number,
  seed: number,
  onIteration?: (cost: number) => boolean
): StartOutcome {
  const { parameters, compared } = problem
  const natural = (inner: Float64Array): Float64Array =>
    inner.map((x, j) => {
      const parameter = parameters[j]
      return parameter ? fromInner(parameter, x) : 0
    })
  const residuals = (inner: Float64Array, out: Float64Array): boolean => {
    const outcome = problem.evaluate(natural(inner))
    if (!outcome) return false
    out.set(outcome.residuals)
    return true
  }
  const inner = (values: Float64Array): Float64Array =>
    values.map((value, j) => {
      const parameter = parameters[j]
      return parameter ? toInner(parameter, value) : 0
    })
  const begin = inner(start === 0 ? ownValues(parameters) : drawnStart(problem, start, seed))
  const found = minimise(residuals, compared.length, begin, onIteration ? { onIteration } : {})
  const { cost, iterations, isConverged, point } = found
  return { values: natural(point), cost, iterations, isConverged }
}

const ownValues = (parameters: readonly FreeParameter[]): Float64Array =>
  Float64Array.from(parameters, ({ start }) => start)

function drawnStart(problem: FitProblem, start: number, seed: number): Float64Array {
  const random = randomStream(seed, start)
  let best = ownValues(problem.parameters)
  let least = Infinity
  for (let n = 0; n < candidates; n++) {
    const values = Float64Array.from(problem.parameters, (parameter) => {
      const [low, high] = parameter.draw ?? [parameter.low, parameter.high]
      return valueAt({ ...parameter, low, high }, random.uniform())
    })
    const cost = costOf(problem, values)
    if (cost < least) {
      least = cost
      best = values
    }
  }
  return best
}

/** Sum of squares at a point; Infinity where it cannot be calculated. */
export function costOf(problem: FitProblem, values: Float64Array): number {
  const outcome = problem.evaluate(values)
  if (!outcome) return Infinity
  let sum = 0
  for (const residual of outcome.residuals) sum += residual * residual
  return Number.isNaN(sum) ? Infinity : sum
}
