import { mapChip, type MappingNetwork } from '../../chips/map'
import type { HardwareCatalogue } from '../../../src-shared/hardware/catalogue'
import { failure, ok, type Result } from '../../../src-shared/result'

/** 100,000 neurons with 100 targets each: in clusters of 500, with 1 to 20 spikes a neuron. */
const [neurons, targetsEach, cluster, inside] = [100_000, 100, 500, 0.7]

/** Numbers from 0 to below 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function clusteredNetwork(seed: number): MappingNetwork {
  const random = randomOf(seed)
  const starts = Uint32Array.from({ length: neurons + 1 }, (_, i) => i * targetsEach)
  const targets = new Uint32Array(neurons * targetsEach)
  for (let k = 0; k < targets.length; k++) {
    const own = Math.floor(Math.floor(k / targetsEach) / cluster) * cluster
    targets[k] =
      random() < inside ? own + Math.floor(random() * cluster) : Math.floor(random() * neurons)
  }
  const spikes = Float64Array.from({ length: neurons }, () => 1 + Math.floor(random() * 20))
  const all = spikes.reduce((a, b) => a + b, 0)
  const events = all * targetsEach
  return {
    basis: 'measured',
    stepMs: 1,
    simulatedMs: 1000,
    stepSpikes: { mean: all / 1000, median: all / 1000, p95: all / 1000, max: all / 1000 },
    spikingStimuli: 0,
    populations: [
      {
        ...{ name: 'all', model: 'lif-exp', size: neurons, first: 0, states: 2 },
        ...{ isDriven: true, spikes: all, peak: all / 1000 }
      }
    ],
    projections: [
      {
        ...{ name: 'all', source: 0, target: 0, synapse: 'static', isPlastic: false },
        ...{ synapses: targets.length, events, plasticityUpdates: 0 },
        ...{ longestDelay: 1, shortestDelay: 1, isDense: false },
        weights: { isDrawn: false, low: 1, high: 1 }
      }
    ],
    neurons,
    synapses: targets.length,
    starts,
    targets,
    spikes
  }
}

/** Times the mapping of a large clustered network onto the chips that take one. */
export function mappingBench(
  { entries }: HardwareCatalogue,
  seed = 1
): Result<Readonly<Record<string, unknown>>> {
  const network = clusteredNetwork(seed)
  const options = { seed, chipWeight: 10, goOn: () => true }
  const chips: Record<string, Readonly<Record<string, number>>> = {}
  for (const id of ['loihi', 'loihi2', 'spinnaker', 'seneca']) {
    const entry = entries.find((one) => one.id === id)
    if (!entry) return failure('not-found', 'failures.mapping.notPlaced', { chip: id })
    const { seconds, cores, partition, placement } = mapChip(network, entry, options)
    const saved = (cost = 0, before = 0): number => (before > 0 ? 1 - cost / before : 0)
    chips[id] = {
      seconds,
      cores: cores ?? 0,
      trafficSaved: saved(partition?.cost, partition?.sequentialCost),
      hopsSaved: saved(placement?.cost, placement?.sequentialCost)
    }
  }
  return ok({ name: 'mapping', seed, neurons, synapses: network.synapses, ...chips })
}
