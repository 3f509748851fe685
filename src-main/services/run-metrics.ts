import type { Metric } from '../../src-shared/contract/runs'
import type { CompiledNetwork } from '../engine'
import type { RunOutcome } from '../pool'
import { deviceMetrics } from './device-metrics'

/** The numbers of a run: of each population, of all together, and of projections that are devices. */
export function runMetrics(outcome: RunOutcome, network: CompiledNetwork): Metric[] {
  const { populations, synapses, silentSynapses, beyond } = outcome
  const each = populations.flatMap((one): Metric[] => [
    { name: 'spikes', population: one.name, value: one.spikes, unit: '' },
    { name: 'rate', population: one.name, value: one.rateHz, unit: 'Hz' },
    { name: 'cvIsi', population: one.name, value: one.cvIsi, unit: '' },
    { name: 'lv', population: one.name, value: one.lv, unit: '' },
    { name: 'fano', population: one.name, value: one.fano, unit: '' },
    { name: 'correlation', population: one.name, value: one.correlation, unit: '' },
    { name: 'synchrony', population: one.name, value: one.synchrony, unit: '' }
  ])
  return [
    { name: 'spikes', population: '', value: measuredSpikes(populations), unit: '' },
    { name: 'rate', population: '', value: meanRate(populations, network), unit: 'Hz' },
    ...(silentSynapses === null
      ? []
      : [{ name: 'activeSynapses', population: '', value: synapses - silentSynapses, unit: '' }]),
    ...(beyond === null ? [] : [{ name: 'beyondChip', population: '', value: beyond, unit: '' }]),
    ...each,
    ...deviceMetrics(outcome, network)
  ]
}

type Populations = RunOutcome['populations']

/** Spikes after the warm-up. */
export const measuredSpikes = (populations: Populations): number =>
  populations.reduce((sum, { spikes }) => sum + spikes, 0)

/** Mean over all neurons. */
export function meanRate(populations: Populations, network: CompiledNetwork): number {
  const neurons = network.populations.reduce((sum, { size }) => sum + size, 0)
  const weighted = populations.reduce(
    (sum, { rateHz }, i) => sum + rateHz * (network.populations[i]?.size ?? 0),
    0
  )
  return weighted / neurons
}
