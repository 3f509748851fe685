import type { Hypergraph } from './hypergraph'

/** Edges with more pins say little about who belongs together. */
const mostPins = 400

/**
 * Joins vertices in pairs that share most of their sources.
 * @param largest what a pair may take of a core at most
 * @returns the pair of each vertex, and how many there are
 */
export function coarsen(
  { vertices, vertexStarts, vertexEdges, edgeStarts, pins, weights, sizes, groups }: Hypergraph,
  largest: number
): { readonly pairOf: Uint32Array; readonly pairs: number } {
  const pairOf = new Uint32Array(vertices).fill(0xffffffff)
  const score = new Float64Array(vertices)
  const touched: number[] = []
  let pairs = 0
  for (let vertex = 0; vertex < vertices; vertex++) {
    if (pairOf[vertex] !== 0xffffffff) continue
    const end = vertexStarts[vertex + 1] ?? 0
    for (let k = vertexStarts[vertex] ?? 0; k < end; k++) {
      const edge = vertexEdges[k] ?? 0
      const begin = edgeStarts[edge] ?? 0
      const last = edgeStarts[edge + 1] ?? 0
      if (last - begin > mostPins) continue
      const weight = (weights[edge] ?? 0) / (last - begin)
      for (let pin = begin; pin < last; pin++) {
        const one = pins[pin] ?? 0
        if (one === vertex || pairOf[one] !== 0xffffffff) continue
        if (score[one] === 0) touched.push(one)
        score[one] = (score[one] ?? 0) + weight
      }
    }
    let partner = -1
    let most = 0
    for (const one of touched) {
      const found = score[one] ?? 0
      const isSmall = (sizes[one] ?? 0) + (sizes[vertex] ?? 0) <= largest
      if (isSmall && groups[one] === groups[vertex] && found > most) {
        partner = one
        most = found
      }
      score[one] = 0
    }
    touched.length = 0
    pairOf[vertex] = pairs
    if (partner >= 0) pairOf[partner] = pairs
    pairs++
  }
  return { pairOf, pairs }
}
