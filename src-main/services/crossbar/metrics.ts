import type { Metric } from '../../../src-shared/contract/runs'
import type { CrossbarOutcome } from '../../devices'

/** The numbers of a crossbar run. */
export function crossbarMetrics(outcome: CrossbarOutcome): Metric[] {
  const { errors, power, margin, steps, iterations, residual } = outcome
  const known = errors.filter((error) => !Number.isNaN(error)).map(Math.abs)
  const total = known.reduce((sum, error) => sum + error, 0)
  const metric = (name: string, value: number | null, unit = ''): Metric => ({
    name,
    population: '',
    value,
    unit
  })
  return [
    metric('meanColumnError', known.length > 0 ? total / known.length : null),
    metric('worstColumnError', known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : null),
    metric('power', power.total, 'W'),
    metric('cellPower', power.cells, 'W'),
    metric('wirePower', power.wires, 'W'),
    ...(margin
      ? [
          metric('readMargin', margin.margin),
          metric('readCurrentOn', margin.on, 'A'),
          metric('readCurrentOff', margin.off, 'A')
        ]
      : []),
    ...yieldMetrics(outcome.yields).map(([name, value]) => metric(name, value)),
    metric('solverIterations', iterations),
    ...(steps === null ? [] : [metric('newtonSteps', steps)]),
    metric('solverResidual', residual)
  ]
}

/** Shares and counts of an array with faults, by name. */
const yieldMetrics = (yields: CrossbarOutcome['yields']): [string, number | null][] =>
  yields
    ? [
        ['cellYield', yields.cells.good / yields.cells.all],
        ['cellYieldLow', yields.cells.low],
        ['cellYieldHigh', yields.cells.high],
        ['columnYield', known(yields.columns.good / yields.columns.all)],
        ['columnYieldLow', known(yields.columns.low)],
        ['columnYieldHigh', known(yields.columns.high)],
        ['faultError', known(yields.columnError)],
        ['stuckOnCells', yields.stuckOn],
        ['stuckOffCells', yields.stuckOff],
        ['flippedCells', yields.flipped]
      ]
    : []

/** Without columns that carry current there is no share of them. */
const known = (value: number): number | null => (Number.isFinite(value) ? value : null)
