import type { MappingOutcome } from '../../../src-shared/contract/mappings'
import type { Metric } from '../../../src-shared/contract/runs'

/** The numbers of a mapping run: of the network, then of every chip that it was placed on. */
export function mappingMetrics({ network, chips, activity }: MappingOutcome): Metric[] {
  const metric = (name: string, value: number | null, unit = '', population = ''): Metric => ({
    name,
    population,
    value,
    unit
  })
  const fitting = chips.filter(
    ({ verdict }) => verdict === 'fits' || verdict === 'fits-with-losses'
  )
  const events = activity.projections.reduce((sum, one) => sum + one.events, 0)
  return [
    metric('chipsThatFit', fitting.length),
    metric('synapticEvents', events),
    metric('footprint', network.footprintBytes, 'byte'),
    metric('connectionSparsity', network.connectionSparsity),
    metric('activationSparsity', network.activationSparsity),
    metric('denseOperations', network.synapticOperations.dense),
    metric('effectiveMacs', network.synapticOperations.effectiveMacs),
    metric('effectiveAcs', network.synapticOperations.effectiveAcs),
    metric('membraneUpdates', network.membraneUpdates),
    ...fitting.flatMap(({ id, cores, chips: count, estimate, cost, sequentialCost }) => [
      metric('mappedCores', cores, '', id),
      metric('mappedChips', count, '', id),
      metric('mappingEnergy', estimate?.energy?.best ?? null, 'J', id),
      metric('mappingPower', estimate?.power?.best ?? null, 'W', id),
      metric('mappingRealTimeFactor', estimate?.realTimeFactor ?? null, '', id),
      metric('mappingCost', cost, '', id),
      metric(
        'mappingGain',
        cost !== null && sequentialCost ? 1 - cost / sequentialCost : null,
        '',
        id
      )
    ])
  ]
}
