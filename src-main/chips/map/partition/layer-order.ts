import type { MappingNetwork } from '../mapping-network'

/** Neurons in the order of layers; null where populations already stand in it, or where there is a circle. */
export function layerOrder({
  populations,
  projections,
  neurons
}: MappingNetwork): Uint32Array | null {
  const depth = populations.map(() => 0)
  for (let round = 0; round < populations.length; round++) {
    let changed = false
    for (const { source, target } of projections) {
      const wanted = (depth[source] ?? 0) + 1
      if (source === target || (depth[target] ?? 0) >= wanted) continue
      depth[target] = wanted
      changed = true
    }
    if (!changed) break
    if (round === populations.length - 1) return null
  }
  const order = populations.map((_, index) => index)
  order.sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0) || a - b)
  if (order.every((population, place) => population === place)) return null
  const found = new Uint32Array(neurons)
  let at = 0
  for (const index of order) {
    const { first, size } = populations[index] ?? { first: 0, size: 0 }
    for (let i = 0; i < size; i++) found[at++] = first + i
  }
  return found
}
