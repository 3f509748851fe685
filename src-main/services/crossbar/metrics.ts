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
    metric('solverIterations', iterations),
    ...(steps === null ? [] : [metric('newtonSteps', steps)]),
    metric('solverResidual', residual)
  ]
}
