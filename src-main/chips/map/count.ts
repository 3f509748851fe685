import type { OperationCounts, StepLoad } from '../../../src-shared/hardware/operation-counts'
import type { ChipLimits } from './chip-limits'
import type { FanIns } from './fan-ins'
import type { MappingNetwork } from './mapping-network'
import type { CoreUse } from './partition/capacity'
import type { Travel } from './place/links'

export interface Counted {
  readonly network: MappingNetwork
  readonly limits: ChipLimits
  readonly fans: FanIns
  /** Core of each neuron. */
  readonly parts: Uint32Array
  readonly uses: readonly CoreUse[]
  readonly travel: Travel
  readonly tiles: number
  readonly cores: number
  readonly chips: number
  /** What copies of neurons add. */
  readonly copies: { readonly copies: number; readonly spikes: number }
}

/** The step of a chip for a network, ms: its own where it has one, never finer than the network's. */
export const stepOf = (network: MappingNetwork, { step }: Pick<ChipLimits, 'step'>): number =>
  Math.max(step?.value ?? 0, network.stepMs)

/** Bytes of a weight of the same network run densely: quantised to 8 bits. */
const denseWeightBytes = 1

/** What is the same for every chip, also for those that run no spikes. */
export function denseCounts(network: MappingNetwork, stepMs = network.stepMs): OperationCounts {
  const spikes = network.populations.reduce((sum, one) => sum + one.spikes, 0)
  const events = network.projections.reduce((sum, one) => sum + one.events, 0)
  const dense = network.projections.reduce((sum, one) => sum + (one.isDense ? one.events : 0), 0)
  const none: StepLoad = { updates: 0, synops: 0, spikes: 0, hopsMax: 0, tiles: 1 }
  const chipSteps = network.simulatedMs / stepMs
  return {
    simulatedMs: network.simulatedMs,
    chipSteps,
    basis: network.basis,
    neuronUpdatesActive: network.neurons * chipSteps,
    neuronUpdatesIdle: 0,
    synopsDense: dense,
    synopsSparse: events - dense,
    synopsConvolutional: 0,
    spikes,
    messages: spikes,
    hopsEastWest: 0,
    hopsNorthSouth: 0,
    interChipMessages: 0,
    plasticityUpdates: network.projections.reduce((sum, one) => sum + one.plasticityUpdates, 0),
    offChipBits: 0,
    coresUsed: 1,
    chips: 1,
    synapses: network.synapses,
    neurons: network.neurons,
    synapseBytes: network.synapses * denseWeightBytes,
    step: { median: none, p95: none, max: none },
    dense: {
      macsPerStep: network.synapses,
      weightBytes: network.synapses * denseWeightBytes,
      activationBytes: 2 * network.neurons
    }
  }
}

/** What a placed network makes a chip do. */
export function operationCounts(counted: Counted): OperationCounts {
  const { network, limits, travel, uses, copies } = counted
  const stepMs = stepOf(network, limits)
  const common = denseCounts(network, stepMs)
  const { chipSteps } = common
  const states = network.neurons * limits.capacity.stateBits
  const bits = uses.reduce((sum, { memoryBits }) => sum + memoryBits, 0)
  const events = common.synopsDense + common.synopsSparse
  return {
    ...common,
    ...updatesOf(counted, chipSteps),
    spikes: common.spikes + copies.spikes,
    messages: travel.messages + copies.spikes,
    hopsEastWest: travel.hopsEastWest,
    hopsNorthSouth: travel.hopsNorthSouth,
    interChipMessages: travel.interChip,
    // Programs fetch a word of 32 bits for every synapse that a spike goes to.
    offChipBits: limits.scheme === 'software' ? events * 32 : 0,
    coresUsed: counted.cores,
    chips: counted.chips,
    neurons: network.neurons + copies.copies,
    synapseBytes: Math.max(0, bits - states) / 8,
    step: stepLoads(counted, chipSteps)
  }
}

function updatesOf(
  { network, limits, fans, copies }: Counted,
  chipSteps: number
): Pick<OperationCounts, 'neuronUpdatesActive' | 'neuronUpdatesIdle'> {
  let active = copies.copies * chipSteps
  let idle = 0
  for (const { first, size, isDriven } of network.populations) {
    for (let neuron = first; neuron < first + size; neuron++) {
      const arriving = fans.events[neuron] ?? 0
      const isAwake = isDriven || arriving > 0 || (network.spikes[neuron] ?? 0) > 0
      if (!limits.updatesAlways) active += isDriven ? chipSteps : Math.min(chipSteps, arriving)
      else if (isAwake) active += chipSteps
      else idle += chipSteps
    }
  }
  return { neuronUpdatesActive: active, neuronUpdatesIdle: idle }
}

/** The busiest core: what it does on average, scaled by how busy the whole network is in a step. */
function stepLoads(counted: Counted, chipSteps: number): OperationCounts['step'] {
  const { network, fans, parts, uses, travel, tiles } = counted
  const synops = new Float64Array(uses.length)
  const spikes = new Float64Array(uses.length)
  parts.forEach((core, neuron) => {
    synops[core] = (synops[core] ?? 0) + (fans.events[neuron] ?? 0)
    spikes[core] = (spikes[core] ?? 0) + (network.spikes[neuron] ?? 0)
  })
  const busiest = synops.reduce((a, load, core) => (load > (synops[a] ?? 0) ? core : a), 0)
  const perStep = Math.max(1, chipSteps)
  const { mean, median, p95, max } = network.stepSpikes
  const load = (count: number): StepLoad => {
    // A chip's step that is longer than the network's evens out what happens in it.
    const factor = mean > 0 ? count / mean : 0
    return {
      updates: uses[busiest]?.neurons ?? 0,
      synops: ((synops[busiest] ?? 0) / perStep) * factor,
      spikes: ((spikes[busiest] ?? 0) / perStep) * factor,
      hopsMax: travel.longest,
      tiles
    }
  }
  return { median: load(median), p95: load(p95), max: load(max) }
}
