import type { Metric } from '../../../src-shared/contract/runs'

/** Shares, which read best as per cent. */
const shares = new Set([
  'meanColumnError',
  'worstColumnError',
  'readMargin',
  'cellYield',
  'cellYieldLow',
  'cellYieldHigh',
  'columnYield',
  'columnYieldLow',
  'columnYieldHigh',
  'faultError'
])
/** What only tells how the solution went. */
const ofSolver = new Set(['solverIterations', 'newtonSteps', 'solverResidual'])

/** The metrics that say something about the array, each with the unit it reads best in. */
export const figuresOf = (
  metrics: readonly Metric[]
): readonly { readonly name: string; readonly value: number; readonly unit: string }[] =>
  metrics.flatMap(({ name, value, unit }) =>
    value === null || ofSolver.has(name)
      ? []
      : [{ name, value, unit: shares.has(name) ? '1' : unit }]
  )
