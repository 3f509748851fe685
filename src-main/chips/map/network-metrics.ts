import type { NetworkMetrics } from '../../../src-shared/hardware/mapping-result'
import type { MappingNetwork } from './mapping-network'

/** Bytes of a weight and of a state variable in the engine. */
const [weightBytes, stateBytes] = [4, 8]

/** Sizes and operations of a network in the sense of NeuroBench (Yik et al. 2025, algorithm track). */
export function networkMetrics(network: MappingNetwork): NetworkMetrics {
  const { populations, projections, neurons, synapses, simulatedMs, stepMs } = network
  const steps = Math.max(1, simulatedMs / stepMs)
  const states = populations.reduce((sum, { size, states: each }) => sum + size * each, 0)
  const possible = projections.reduce(
    (sum, { source, target }) =>
      sum + (populations[source]?.size ?? 0) * (populations[target]?.size ?? 0),
    0
  )
  const spikes = populations.reduce((sum, one) => sum + one.spikes, 0)
  const events = projections.reduce((sum, one) => sum + one.events, 0)
  return {
    footprintBytes: synapses * weightBytes + states * stateBytes,
    connectionSparsity: possible > 0 ? Math.max(0, 1 - synapses / possible) : 0,
    activationSparsity: neurons > 0 ? 1 - spikes / (neurons * steps) : 1,
    synapticOperations: {
      dense: possible,
      // Spikes are ones: a weight is added, never multiplied.
      effectiveMacs: 0,
      effectiveAcs: events / steps
    },
    membraneUpdates: neurons
  }
}
