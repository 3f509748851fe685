import type { Metric } from '../../src-shared/contract/runs'
import type { CompiledNetwork } from '../engine'
import type { RunOutcome } from '../pool'

/** The numbers of a run: of each population, and of all together. */
export function runMetrics({ populations }: RunOutcome, network: CompiledNetwork): Metric[] {
  const each = populations.flatMap(({ name, spikes, rateHz, cvIsi, correlation }): Metric[] => [
    { name: 'spikes', population: name, value: spikes, unit: '' },
    { name: 'rate', population: name, value: rateHz, unit: 'Hz' },
    { name: 'cvIsi', population: name, value: cvIsi, unit: '' },
    { name: 'correlation', population: name, value: correlation, unit: '' }
  ])
  return [
    { name: 'spikes', population: '', value: measuredSpikes(populations), unit: '' },
    { name: 'rate', population: '', value: meanRate(populations, network), unit: 'Hz' },
    ...each
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
