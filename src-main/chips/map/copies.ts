import { eachReach, type TrafficSource } from './place/traffic'

/** Copies of neurons for chips on which a neuron has one way out only. */
export interface Copies {
  readonly copies: number
  /** Cores that they take. */
  readonly cores: number
  /** Further spikes that they send. */
  readonly spikes: number
  /** Levels of copies one after the other: each makes spikes a step later. */
  readonly levels: number
}

/**
 * Counts the copies that a partition needs: a neuron that has to reach several cores drives one axon on a core of
 * copies, where one copy for each of those cores listens to it.
 * @param perCore neurons and axons of a core
 */
export function copiesFor(
  source: TrafficSource,
  parts: Uint32Array,
  cores: number,
  perCore: number
): Copies {
  let copies = 0
  let spikes = 0
  let levels = 0
  let core = 0
  let neurons = perCore
  let axons = perCore
  const take = (count: number): void => {
    if (neurons + count > perCore || axons + 1 > perCore) {
      core++
      neurons = 0
      axons = 0
    }
    neurons += count
    axons++
  }
  eachReach(source, parts, cores, (neuron, reached) => {
    let targets = reached.length
    const fired = source.spikes[neuron] ?? 0
    for (let level = 1; targets > 1; level++) {
      levels = Math.max(levels, level)
      copies += targets
      spikes += fired * targets
      const groups = Math.ceil(targets / perCore)
      for (let i = 0; i < groups; i++) take(Math.min(perCore, targets - i * perCore))
      targets = groups
    }
  })
  return { copies, cores: core, spikes, levels }
}
