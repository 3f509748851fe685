import type { Estimate, FitResult } from '../../../src-shared/contract/fit'
import type { Finding } from '../../../src-shared/contract/measurements'
import type { FitProblem } from './fit-problem'
import { isAtLimit, type FreeParameter } from './free-parameter'
import { decompose, dot, norm, type Columns } from './singular-values'
import type { StartOutcome } from './search'
import { studentQuantile } from './student'

/** Above this the measurement does not tell the parameters apart. */
export const worstCondition = 1e8

/** A judged fit before it is compared with others. */
export type JudgedFit = Omit<FitResult, 'deltaAicc' | 'weight'>

/**
 * Estimates with standard errors from the Jacobian at the best point, and how good the fit is.
 * @param starts of all searches, in their order
 * @param confidence of the intervals, 0 to 1
 * @returns null where no start could be calculated
 */
export function judgeFit(
  problem: FitProblem,
  starts: readonly StartOutcome[],
  confidence: number
): JudgedFit | null {
  const best = starts.reduce<StartOutcome | null>(
    (found, one) => (one.cost < (found?.cost ?? Infinity) ? one : found),
    null
  )
  const outcome = best && problem.evaluate(best.values)
  if (!best || !outcome) return null
  const { parameters } = problem
  const points = problem.compared.length
  const degrees = points - parameters.length
  const jacobian = differentiate(problem, best.values)
  const { errors, condition, covariance } = covarianceOf(jacobian, parameters, best, degrees)
  const quantile = degrees > 0 ? studentQuantile((1 + confidence) / 2, degrees) : Number.NaN
  const estimates = parameters.map((parameter, j) =>
    estimateOf(parameter, best.values[j] ?? 0, errors[j] ?? null, quantile)
  )
  const goodness = goodnessOf(problem, best.cost, outcome.fitted, condition)
  return {
    model: problem.model,
    title: problem.title,
    isDevice: problem.isDevice,
    estimates,
    derived: derivedOf(problem, best.values, covariance),
    fixed: problem.fixed,
    polarity: problem.polarity,
    goodness,
    curve: { fitted: outcome.fitted.slice(), residuals: outcome.residuals.slice() },
    starts: starts.map(({ cost, iterations, isConverged }) => ({
      cost: Number.isFinite(cost) ? cost : null,
      iterations,
      isConverged
    })),
    findings: findingsOf(estimates, goodness, best, degrees)
  }
}

/** Central differences in the parameters themselves, one-sided at a limit. */
function differentiate(problem: FitProblem, values: Float64Array): Columns {
  return problem.parameters.map((parameter, j) => {
    const value = values[j] ?? 0
    const size = parameter.isLogarithmic ? Math.abs(value) : parameter.high - parameter.low
    const step = 1e-5 * size
    const above = Math.min(value + step, parameter.high)
    const below = Math.max(value - step, parameter.low)
    const at = (x: number): Float64Array | null => {
      const aside = values.slice()
      aside[j] = x
      return problem.evaluate(aside)?.residuals.slice() ?? null
    }
    const [up, down] = [at(above), at(below)]
    const column = new Float64Array(problem.compared.length)
    if (!up || !down || !(above > below)) return column
    for (let i = 0; i < column.length; i++) {
      column[i] = ((up[i] ?? 0) - (down[i] ?? 0)) / (above - below)
    }
    return column
  })
}

interface Spread {
  readonly errors: readonly (number | null)[]
  /** Null for infinite. */
  readonly condition: number | null
  /** Covariance of two parameters; parameters that are not determined have none. */
  readonly covariance: (a: number, b: number) => number
}

/** A parameter at a limit is not free to vary: it has no standard error, and the others are taken without it. */
function covarianceOf(
  jacobian: Columns,
  parameters: readonly FreeParameter[],
  { values, cost }: StartOutcome,
  degrees: number
): Spread {
  const lengths = jacobian.map(norm)
  const moving = parameters.flatMap((parameter, j) =>
    isAtLimit(parameter, values[j] ?? 0) || !((lengths[j] ?? 0) > 0) ? [] : [j]
  )
  const scaled = moving.map((j) => {
    const length = lengths[j] ?? 1
    return (jacobian[j] ?? new Float64Array(0)).map((x) => x / length)
  })
  const { values: singular, right } = decompose(scaled)
  const [least, most] = [Math.min(...singular), Math.max(...singular)]
  const isBlind = lengths.some((length) => !(length > 0))
  const ratio = least > 0 && !isBlind ? (most / least) ** 2 : Infinity
  const variance = degrees > 0 ? cost / degrees : Number.NaN
  const covariance = (a: number, b: number): number => {
    const [p, q] = [moving.indexOf(a), moving.indexOf(b)]
    if (p < 0 || q < 0 || !(least > 0)) return 0
    let sum = 0
    singular.forEach((value, k) => {
      sum += ((right[k]?.[p] ?? 0) * (right[k]?.[q] ?? 0)) / (value * value)
    })
    return (variance * sum) / ((lengths[a] ?? 1) * (lengths[b] ?? 1))
  }
  const errors = parameters.map((_, j) => {
    const error = Math.sqrt(covariance(j, j))
    return moving.includes(j) && Number.isFinite(error) && least > 0 ? error : null
  })
  return { errors, condition: Number.isFinite(ratio) ? ratio : null, covariance }
}

function estimateOf(
  parameter: FreeParameter,
  value: number,
  error: number | null,
  quantile: number
): Estimate {
  const { name, label, symbol, unit, ofModel, isLogarithmic } = parameter
  const common = { name, label, symbol, unit, ofModel, value, atBound: isAtLimit(parameter, value) }
  if (error === null || !Number.isFinite(quantile)) {
    return { ...common, standardError: null, low: null, high: null }
  }
  const reach = quantile * error
  const size = Math.abs(value)
  // Where an error is larger than the value, an interval by decades would be as good as infinite.
  const isByDecades = isLogarithmic && reach <= size
  const [a, b] = isByDecades
    ? [value * Math.exp(-reach / size), value * Math.exp(reach / size)]
    : [value - reach, value + reach]
  const [least, most] = [
    Math.min(parameter.low, parameter.high),
    Math.max(parameter.low, parameter.high)
  ]
  const low = Math.max(least, Math.min(a, b))
  const high = Math.min(most, Math.max(a, b))
  return { ...common, standardError: error, low, high }
}

function goodnessOf(
  problem: FitProblem,
  cost: number,
  fitted: Float64Array,
  conditionNumber: number | null
): FitResult['goodness'] {
  const { compared, measured, parameters } = problem
  const points = compared.length
  const mean = compared.reduce((sum, y) => sum + y, 0) / points
  const total = compared.reduce((sum, y) => sum + (y - mean) ** 2, 0)
  let [squares, counted] = [0, 0]
  measured.forEach((y, i) => {
    const difference = y - (fitted[i] ?? Number.NaN)
    if (Number.isNaN(difference)) return
    squares += difference * difference
    counted += 1
  })
  // The variance of the noise is a parameter as well.
  const k = parameters.length + 1
  const deviance = points * Math.log(Math.max(cost / points, 1e-300))
  const aic = deviance + 2 * k
  const spare = points - k - 1
  return {
    points,
    parameters: parameters.length,
    rSquared: total > 0 ? 1 - cost / total : 0,
    rmse: Math.sqrt(cost / points),
    rmseResponse: Math.sqrt(squares / Math.max(1, counted)),
    aic,
    aicc: spare > 0 ? aic + (2 * k * (k + 1)) / spare : Number.MAX_VALUE,
    bic: deviance + k * Math.log(points),
    conditionNumber
  }
}

/** Errors of derived values by the delta method. */
function derivedOf(
  problem: FitProblem,
  values: Float64Array,
  covariance: Spread['covariance']
): FitResult['derived'] {
  const derive = problem.derive
  if (!derive) return []
  const slopes = problem.parameters.map((parameter, j) => {
    const size = parameter.isLogarithmic ? Math.abs(values[j] ?? 0) : parameter.high - parameter.low
    const step = 1e-5 * size
    const aside = (sign: number) => derive(values.map((x, m) => (m === j ? x + sign * step : x)))
    const [up, down] = [aside(1), aside(-1)]
    return up.map(({ value }, n) => (value - (down[n]?.value ?? 0)) / (2 * step))
  })
  return derive(values).map((one, n) => {
    const slope = Float64Array.from(slopes, (column) => column[n] ?? 0)
    const spread = slope.map((_, a) =>
      dot(
        slope,
        slope.map((__, b) => covariance(a, b))
      )
    )
    const variance = dot(slope, spread)
    const error = Math.sqrt(variance)
    return { ...one, standardError: Number.isFinite(error) && error > 0 ? error : null }
  })
}

function findingsOf(
  estimates: readonly Estimate[],
  { conditionNumber, points, parameters }: FitResult['goodness'],
  best: StartOutcome,
  degrees: number
): Finding[] {
  const findings: Finding[] = []
  const add = (severity: Finding['severity'], key: string, details: Finding['details'] = {}) =>
    findings.push({ severity, key: `measurements.fit.${key}`, details })
  if (degrees <= 0) add('warning', 'tooFewPoints', { points, parameters })
  if (conditionNumber === null || conditionNumber > worstCondition) {
    const condition = conditionNumber === null ? '∞' : conditionNumber.toExponential(1)
    const [weakest] = estimates.toSorted((a, b) => looseness(b) - looseness(a))
    add('warning', 'notIdentifiable', { condition, name: weakest?.name ?? '' })
  }
  const bound = estimates.filter(({ atBound }) => atBound).map(({ name }) => name)
  if (bound.length > 0) add('warning', 'atBound', { names: bound.join(', ') })
  if (!best.isConverged) add('warning', 'notConverged', { iterations: best.iterations })
  return findings
}

/** How wide the interval is in terms of the value. */
const looseness = ({ value, standardError }: Estimate): number =>
  standardError === null ? Infinity : standardError / Math.max(Math.abs(value), 1e-300)
