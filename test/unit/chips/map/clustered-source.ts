import type { HypergraphSource } from '../../../../src-main/chips/map/partition/hypergraph'

/** Numbers from 0 to below 1, always the same ones (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Neurons in clusters: so many targets each, a share of them inside, with 1 to 20 spikes.
 * With `isHidden` the numbers of the neurons say nothing about the clusters.
 */
export function clusteredSource({
  neurons = 2000,
  clusters = 20,
  targets: perNeuron = 40,
  inside,
  isHidden,
  seed = 1
}: {
  readonly neurons?: number
  readonly clusters?: number
  readonly targets?: number
  readonly inside: number
  readonly isHidden: boolean
  readonly seed?: number
}): HypergraphSource {
  const random = randomOf(seed)
  const size = Math.floor(neurons / clusters)
  const numbers = Uint32Array.from({ length: neurons }, (_, i) => i)
  if (isHidden) {
    for (let i = neurons - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const [a, b] = [numbers[i] ?? 0, numbers[j] ?? 0]
      numbers[i] = b
      numbers[j] = a
    }
  }
  const lists: number[][] = Array.from({ length: neurons }, () => [])
  for (let neuron = 0; neuron < neurons; neuron++) {
    const first = Math.floor(neuron / size) * size
    for (let k = 0; k < perNeuron; k++) {
      const target =
        random() < inside ? first + Math.floor(random() * size) : Math.floor(random() * neurons)
      lists[numbers[neuron] ?? 0]?.push(numbers[target] ?? 0)
    }
  }
  const starts = new Uint32Array(neurons + 1)
  lists.forEach(({ length }, i) => (starts[i + 1] = (starts[i] ?? 0) + length))
  return {
    neurons,
    starts,
    targets: Uint32Array.from(lists.flat()),
    spikes: Float64Array.from({ length: neurons }, () => 1 + Math.floor(random() * 20)),
    sizes: null,
    groupOf: () => 0
  }
}
