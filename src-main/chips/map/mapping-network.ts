import type { Activity } from '../../../src-shared/hardware/activity'

/** A population as chips see it. */
export interface MappedPopulation {
  readonly name: string
  readonly model: string
  readonly size: number
  /** Index of its first neuron among all. */
  readonly first: number
  /** Numbers of state that one neuron has. */
  readonly states: number
  /** Whether something from outside drives it in every step. */
  readonly isDriven: boolean
  readonly spikes: number
  /** Spikes of the population in its busiest step. */
  readonly peak: number
}

export interface MappedProjection {
  readonly name: string
  readonly source: number
  readonly target: number
  readonly synapse: string
  readonly isPlastic: boolean
  readonly synapses: number
  readonly events: number
  readonly plasticityUpdates: number
  /** Steps of the document. */
  readonly longestDelay: number
  readonly shortestDelay: number
  readonly weights: {
    readonly isDrawn: boolean
    readonly low: number
    readonly high: number
  }
  /** Every source reaches every target. */
  readonly isDense: boolean
}

/** A built network with what every neuron did: all that mapping needs. Plain data that threads can share. */
export interface MappingNetwork {
  readonly basis: Activity['basis']
  readonly stepMs: number
  readonly simulatedMs: number
  /** Spikes of the whole network in a step. */
  readonly stepSpikes: {
    readonly mean: number
    readonly median: number
    readonly p95: number
    readonly max: number
  }
  /** Stimuli that send spikes from outside. */
  readonly spikingStimuli: number
  readonly populations: readonly MappedPopulation[]
  readonly projections: readonly MappedProjection[]
  readonly neurons: number
  readonly synapses: number
  /** Of each neuron where its targets begin; one more than neurons. */
  readonly starts: Uint32Array
  /** Neurons, by source. */
  readonly targets: Uint32Array
  /** Of each neuron. */
  readonly spikes: Float64Array
}

/** Lists of synapses of one projection, in any order: indices in their populations. */
export interface SynapseList {
  readonly sources: Uint32Array
  readonly targets: Uint32Array
}

/** Room that several threads can look at. */
const sharedWords = (count: number): Uint32Array =>
  new Uint32Array(new SharedArrayBuffer(Math.max(4, count * 4)), 0, count)

export const sharedDoubles = (count: number): Float64Array =>
  new Float64Array(new SharedArrayBuffer(Math.max(8, count * 8)), 0, count)

/**
 * Puts the synapses of all projections together by source.
 * @param ends of each projection the index of the first neuron of its source and of its target
 */
export function bySource(
  neurons: number,
  lists: readonly SynapseList[],
  ends: readonly { readonly source: number; readonly target: number }[]
): { readonly starts: Uint32Array; readonly targets: Uint32Array } {
  const starts = sharedWords(neurons + 1)
  lists.forEach(({ sources }, i) => {
    const first = (ends[i]?.source ?? 0) + 1
    for (let k = 0; k < sources.length; k++) {
      const at = first + (sources[k] ?? 0)
      starts[at] = (starts[at] ?? 0) + 1
    }
  })
  for (let i = 0; i < neurons; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const targets = sharedWords(starts[neurons] ?? 0)
  const filled = starts.slice(0, neurons)
  lists.forEach((list, i) => {
    const { source, target } = ends[i] ?? { source: 0, target: 0 }
    for (let k = 0; k < list.sources.length; k++) {
      const from = source + (list.sources[k] ?? 0)
      const at = filled[from] ?? 0
      filled[from] = at + 1
      targets[at] = target + (list.targets[k] ?? 0)
    }
  })
  return { starts, targets }
}

/** The counts of the network as the estimator and the documents have them. */
export const activityOf = (network: MappingNetwork): Activity => ({
  basis: network.basis,
  simulatedMs: network.simulatedMs,
  stepMs: network.stepMs,
  populations: network.populations.map(({ name, size, model, spikes, peak }) => ({
    id: name,
    neurons: size,
    model,
    spikes,
    peakSpikesPerStep: peak
  })),
  projections: network.projections.map((one) => ({
    id: one.name,
    source: network.populations[one.source]?.name ?? '',
    target: network.populations[one.target]?.name ?? '',
    synapses: one.synapses,
    events: one.events,
    plastic: one.isPlastic,
    plasticityUpdates: one.plasticityUpdates
  }))
})
