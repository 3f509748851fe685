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

/** Bytes that one synapse takes, by what has to be stored for it. */
const synapseBytes = (projection: CompiledProjection, targets: number): number =>
  (targets > 65_536 ? 4 : 2) +
  (projection.weight.law === 0 && !projection.plasticity ? 0 : 4) +
  (projection.delay.law === 0
    ? 0
    : (projection.delay.most ?? projection.delay.high) < 255.5
      ? 1
      : 2)

/** Whether each neuron has a stream of random numbers, or numbers of its own, for a stimulus. */
const hasStreams = ({ kind }: Drive): boolean => kind !== 'current' && kind !== 'spikes'

/** Estimates the memory of a run on `workers` threads. */
export function estimateMemory(network: CompiledNetwork, workers: number): Estimate {
  let bytes = bytesOfHost + workers * bytesPerWorker
  let synapses = 0
  const longestDelay = network.populations.map(() => 1)
  for (const projection of network.projections) {
    const { source, target, connector, expected, delay } = projection
    const targets = (network.populations[target]?.size ?? 0) / workers
    const sources = network.populations[source]?.size ?? 0
    synapses += expected
    bytes += expected * synapseBytes(projection, targets) + sources * 4 * workers
    bytes += (8 * connector.options.length + (connector.tableBytes ?? 0)) * workers
    const sizes = { sources, targets: targets * workers }
    bytes += plasticBytes(projection, sizes, { epoch: network.epoch, workers })
    // A law's long tail is rarely reached; the ring is sized by the delays really drawn.
    const steps = Math.min(delay.most ?? delay.high, Math.max(delay.a, delay.low) * 16)
    longestDelay[target] = Math.max(longestDelay[target] ?? 1, steps)
  }
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
