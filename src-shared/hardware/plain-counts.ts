import { z } from 'zod'
import type { OperationCounts } from './operation-counts'

/** A network by its numbers alone, for comparisons before there is one. */
export const plainNetworkSchema = z.object({
  neurons: z.number().min(1).max(1e9),
  /** Synapses a neuron. */
  fanOut: z.number().min(1).max(1e6),
  /** Share of steps in which a neuron fires. */
  rate: z.number().min(0).max(1),
  /** Steps for one answer. */
  steps: z.number().min(1).max(1e5),
  weightBits: z.number().min(1).max(32)
})
export type PlainNetwork = z.output<typeof plainNetworkSchema>

/** Cores that memories with processors share a network on, and how many are on a chip. */
const memoryCores = 64
const coresPerChip = 8

/** Counts of one answer: every neuron fires alike, every synapse is as likely as any other. */
export function plainCounts(network: PlainNetwork): OperationCounts {
  const { neurons, fanOut, rate, steps, weightBits } = network
  const synapses = neurons * fanOut
  const spikes = neurons * rate * steps
  const cores = Math.min(memoryCores, neurons)
  const load = {
    updates: neurons / cores,
    synops: (synapses * rate) / cores,
    spikes: (neurons * rate) / cores,
    hopsMax: 0,
    tiles: cores
  }
  return {
    simulatedMs: steps,
    chipSteps: steps,
    basis: 'assumed',
    neuronUpdatesActive: neurons * steps,
    neuronUpdatesIdle: 0,
    synopsDense: 0,
    synopsSparse: spikes * fanOut,
    synopsConvolutional: 0,
    spikes,
    messages: spikes * Math.min(cores, fanOut),
    hopsEastWest: 0,
    hopsNorthSouth: 0,
    interChipMessages: 0,
    plasticityUpdates: 0,
    offChipBits: 0,
    coresUsed: cores,
    chips: Math.ceil(cores / coresPerChip),
    synapses,
    neurons,
    synapseBytes: (synapses * weightBits) / 8,
    step: { median: load, p95: load, max: load },
    dense: {
      macsPerStep: synapses,
      weightBytes: (synapses * weightBits) / 8,
      activationBytes: 2 * neurons
    }
  }
}
