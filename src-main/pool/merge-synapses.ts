import type { SampledSynapses } from '../engine'

export interface MergedSynapses extends SampledSynapses {
  /** For each worker, where its synapses stand among all; those at its end may have no place. */
  readonly columns: readonly (readonly number[])[]
}

/**
 * Puts the workers' lists of synapses into one, in the order of target, then source. A target's
 * synapses are all on one worker.
 * @param most no more than the first so many
 */
export function mergeSynapses(lists: readonly SampledSynapses[], most: number): MergedSynapses {
  const all = lists.reduce((sum, { targets }) => sum + targets.length, 0)
  const total = Math.min(most, all)
  const sources = new Uint32Array(total)
  const targets = new Uint32Array(total)
  const columns = lists.map((): number[] => [])
  for (let column = 0; column < total; column++) {
    let best = -1
    let least = Infinity
    for (const [worker, list] of lists.entries()) {
      const target = list.targets[columns[worker]?.length ?? 0]
      if (target === undefined || target >= least) continue
      best = worker
      least = target
    }
    const own = columns[best]
    if (!own) break
    sources[column] = lists[best]?.sources[own.length] ?? 0
    targets[column] = least
    own.push(column)
  }
  return { sources, targets, columns }
}
