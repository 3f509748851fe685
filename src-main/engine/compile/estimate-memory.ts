import type { Drive } from '../stimuli/stimulus-model'
import { inputsOf, type CompiledNetwork, type CompiledProjection } from './compiled-network'
import { plasticBytes } from './plastic-memory'

/** What a run will take, before it starts. */
export interface Estimate {
  readonly neurons: number
  readonly synapses: number
  /** Of all workers together, with what each needs besides the network. */
  readonly bytes: number
}

const bytesPerWorker = 24 * 2 ** 20
const bytesOfHost = 64 * 2 ** 20

/** Bytes that one synapse takes while it is built, by what has to be stored for it. */
const builtBytes = (projection: CompiledProjection, targets: number): number =>
  (targets > 65_536 ? 4 : 2) +
  (projection.weight.law === 0 && !projection.plasticity && !projection.chip?.storesWeights
    ? 0
    : 4) +
  (projection.delay.law === 0
    ? 0
    : (projection.delay.most ?? projection.delay.high) < 255.5
      ? 1
      : 2)

/** Bytes that one synapse takes in the end. */
const synapseBytes = (projection: CompiledProjection, targets: number): number =>
  projection.byArrival ? (targets > 65_536 ? 8 : 6) : builtBytes(projection, targets)

/** Steps that the delays of a projection are likely to reach. */
const longestOf = ({ delay }: CompiledProjection): number =>
  // A law's long tail is rarely reached; room is taken for the delays really drawn.
  Math.min(delay.most ?? delay.high, Math.max(delay.a, delay.low) * 16)

/** What putting synapses in the order of arrival takes: the largest source's, twice, and its lists. */
function arrivalBytes(network: CompiledNetwork, workers: number): number {
  let lists = 0
  let twice = 0
  network.populations.forEach(({ size }, source) => {
    const own = network.projections.filter((one) => one.byArrival && one.source === source)
    if (own.length === 0) return
    const longest = Math.max(...own.map(longestOf))
    lists += workers * size * 4 * (longest + 2 ** Math.ceil(Math.log2(longest + 1)))
    const built = own.reduce((sum, one) => sum + one.expected * builtBytes(one, 0), 0)
    twice = Math.max(twice, built)
  })
  return lists + twice
}

/** Whether each neuron has a stream of random numbers, or numbers of its own, for a stimulus. */
const hasStreams = ({ kind }: Drive): boolean => kind !== 'current' && kind !== 'spikes'

/** Estimates the memory of a run on `workers` threads. */
export function estimateMemory(network: CompiledNetwork, workers: number): Estimate {
  let bytes = bytesOfHost + workers * bytesPerWorker
  let synapses = 0
  const longestDelay = network.populations.map(() => 1)
  for (const projection of network.projections) {
    const { source, target, connector, expected } = projection
    const targets = (network.populations[target]?.size ?? 0) / workers
    const sources = network.populations[source]?.size ?? 0
    synapses += expected
    bytes += expected * synapseBytes(projection, targets) + sources * 4 * workers
    bytes += (8 * connector.options.length + (connector.tableBytes ?? 0)) * workers
    const sizes = { sources, targets: targets * workers }
    bytes += plasticBytes(projection, sizes, { epoch: network.epoch, workers })
    if (projection.byArrival) continue
    longestDelay[target] = Math.max(longestDelay[target] ?? 1, longestOf(projection))
  }
  bytes += arrivalBytes(network, workers)
  for (const [index, population] of network.populations.entries()) {
    const slots = 2 ** Math.ceil(Math.log2((longestDelay[index] ?? 1) + 3))
    const streams = network.drives.filter(
      (one) => one.population === index && hasStreams(one.drive)
    ).length
    bytes +=
      population.size *
      (8 * population.states.length + 8 + 4 * slots * inputsOf(population) + 32 * streams + 40)
  }
  const neurons = network.populations.reduce((sum, population) => sum + population.size, 0)
  bytes += 2 * 4 * neurons * network.epoch // where workers exchange spikes
  return { neurons, synapses, bytes }
}
