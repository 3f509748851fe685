import type { MappingNetwork } from './mapping-network'

/** The network with no more than so many synapses onto any neuron: the first ones of each. */
export function prunedNetwork(network: MappingNetwork, most: number): MappingNetwork {
  const counts = new Uint32Array(network.neurons)
  return filtered(network, (target) => {
    const count = (counts[target] ?? 0) + 1
    if (count > most) return false
    counts[target] = count
    return true
  })
}

/** The network with the first neurons of every population only. */
export function shrunkNetwork(network: MappingNetwork, share: number): MappingNetwork {
  const numbers = new Int32Array(network.neurons).fill(-1)
  let next = 0
  const populations = network.populations.map((population) => {
    const size = Math.max(1, Math.floor(population.size * share))
    const first = next
    for (let i = 0; i < size; i++) numbers[population.first + i] = next++
    return { ...population, first, size }
  })
  const starts = new Uint32Array(next + 1)
  const targets: number[] = []
  const spikes = new Float64Array(next)
  for (let source = 0; source < network.neurons; source++) {
    const number = numbers[source] ?? -1
    if (number < 0) continue
    const end = network.starts[source + 1] ?? 0
    for (let k = network.starts[source] ?? 0; k < end; k++) {
      const target = numbers[network.targets[k] ?? 0] ?? -1
      if (target >= 0) targets.push(target)
    }
    spikes[number] = network.spikes[source] ?? 0
    starts[number + 1] = targets.length
  }
  return {
    ...network,
    populations,
    neurons: next,
    synapses: targets.length,
    starts,
    targets: Uint32Array.from(targets),
    spikes
  }
}

function filtered(network: MappingNetwork, isKept: (target: number) => boolean): MappingNetwork {
  const { neurons, starts, targets } = network
  const own = new Uint32Array(neurons + 1)
  const kept = new Uint32Array(targets.length)
  let count = 0
  for (let source = 0; source < neurons; source++) {
    const end = starts[source + 1] ?? 0
    for (let k = starts[source] ?? 0; k < end; k++) {
      const target = targets[k] ?? 0
      if (isKept(target)) kept[count++] = target
    }
    own[source + 1] = count
  }
  return { ...network, synapses: count, starts: own, targets: kept.slice(0, count) }
}
