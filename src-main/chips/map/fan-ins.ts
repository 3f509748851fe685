import type { MappingNetwork } from './mapping-network'

/** Inputs of each neuron. */
export interface FanIns {
  /** Synapses, and different neurons that they come from. */
  readonly synapses: Uint32Array
  readonly sources: Uint32Array
  /** Spikes that arrive over the run. */
  readonly events: Float64Array
  /** The most of a population. */
  readonly mostOf: (population: number) => { readonly synapses: number; readonly sources: number }
}

export function fanInsOf(network: MappingNetwork): FanIns {
  const { neurons, starts, targets, spikes, populations } = network
  const synapses = new Uint32Array(neurons)
  const sources = new Uint32Array(neurons)
  const events = new Float64Array(neurons)
  const last = new Int32Array(neurons).fill(-1)
  for (let source = 0; source < neurons; source++) {
    const end = starts[source + 1] ?? 0
    const fired = spikes[source] ?? 0
    for (let k = starts[source] ?? 0; k < end; k++) {
      const target = targets[k] ?? 0
      synapses[target] = (synapses[target] ?? 0) + 1
      events[target] = (events[target] ?? 0) + fired
      if (last[target] === source) continue
      last[target] = source
      sources[target] = (sources[target] ?? 0) + 1
    }
  }
  const most = populations.map(({ first, size }) => ({
    synapses: largest(synapses, first, size),
    sources: largest(sources, first, size)
  }))
  return {
    synapses,
    sources,
    events,
    mostOf: (population) => most[population] ?? { synapses: 0, sources: 0 }
  }
}

function largest(counts: Uint32Array, first: number, size: number): number {
  let most = 0
  for (let i = first; i < first + size; i++) most = Math.max(most, counts[i] ?? 0)
  return most
}
