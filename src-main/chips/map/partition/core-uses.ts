import { emptyUse, type Capacity, type CoreUse } from './capacity'
import type { HypergraphSource } from './hypergraph'

/** What every core of a partition holds, counted from the lists of targets. */
export function coreUses(
  { neurons, starts, targets, sizes, groupOf }: HypergraphSource,
  parts: Uint32Array,
  cores: number,
  { axonBits, stateBits }: Pick<Capacity, 'axonBits' | 'stateBits'>
): CoreUse[] {
  const uses = Array.from({ length: cores }, emptyUse)
  const groups = uses.map(() => new Set<number>())
  for (let neuron = 0; neuron < neurons; neuron++) {
    const use = uses[parts[neuron] ?? 0]
    if (!use) continue
    const size = sizes?.[neuron] ?? 1
    use.neurons += size
    use.memoryBits += size * stateBits
    groups[parts[neuron] ?? 0]?.add(groupOf(neuron))
  }
  uses.forEach((use, core) => (use.configurations = groups[core]?.size ?? 0))
  const counts = new Uint32Array(cores)
  const reached: number[] = []
  for (let source = 0; source < neurons; source++) {
    const end = starts[source + 1] ?? 0
    for (let k = starts[source] ?? 0; k < end; k++) {
      const part = parts[targets[k] ?? 0] ?? 0
      if (counts[part] === 0) reached.push(part)
      counts[part] = (counts[part] ?? 0) + 1
    }
    const own = uses[parts[source] ?? 0]
    if (own) own.axonsOut += reached.length
    for (const part of reached) {
      const use = uses[part]
      const count = counts[part] ?? 0
      counts[part] = 0
      if (!use) continue
      use.axonsIn++
      use.synapses += count
      use.memoryBits += axonBits(count)
    }
    reached.length = 0
  }
  return uses
}
