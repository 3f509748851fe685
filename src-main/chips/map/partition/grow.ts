import type { Hypergraph } from './hypergraph'
import type { Filler } from './fill'

/**
 * Lets parts grow: each begins with the vertex of the largest traffic that has no place, and takes in the one with most
 * shared sources until a limit is met.
 * @param neuronsOf of each vertex its neurons
 * @returns part of each vertex, and how many there are; null when it is not wanted any more
 */
export function grow(
  graph: Hypergraph,
  filler: Filler,
  neuronsOf: (vertex: number) => readonly number[],
  goOn: () => boolean
): { readonly parts: Uint32Array; readonly cores: number } | null {
  const { vertices, vertexStarts, vertexEdges, edgeStarts, pins, weights } = graph
  const parts = new Uint32Array(vertices)
  const traffic = new Float64Array(vertices)
  for (let vertex = 0; vertex < vertices; vertex++) {
    const end = vertexStarts[vertex + 1] ?? 0
    for (let k = vertexStarts[vertex] ?? 0; k < end; k++) {
      traffic[vertex] = (traffic[vertex] ?? 0) + (weights[vertexEdges[k] ?? 0] ?? 0)
    }
  }
  const shared = new Float64Array(vertices)
  const reached = new Int32Array(graph.edges).fill(-1)
  const waiting = Uint32Array.from({ length: vertices }, (_, i) => i)
  let left = vertices

  /** Place of the best of those that wait, by a score and, among equals, by their traffic. */
  const best = (): number => {
    let at = 0
    for (let i = 1; i < left; i++) {
      const [one, other] = [waiting[i] ?? 0, waiting[at] ?? 0]
      const difference = (shared[one] ?? 0) - (shared[other] ?? 0)
      if (difference > 0 || (difference === 0 && isBefore(one, other))) at = i
    }
    return at
  }
  const isBefore = (one: number, other: number): boolean => {
    const difference = (traffic[one] ?? 0) - (traffic[other] ?? 0)
    return difference > 0 || (difference === 0 && one < other)
  }
  const join = (vertex: number): void => {
    const end = vertexStarts[vertex + 1] ?? 0
    for (let k = vertexStarts[vertex] ?? 0; k < end; k++) {
      const edge = vertexEdges[k] ?? 0
      if (reached[edge] === filler.core) continue
      reached[edge] = filler.core
      const last = edgeStarts[edge + 1] ?? 0
      for (let pin = edgeStarts[edge] ?? 0; pin < last; pin++) {
        const one = pins[pin] ?? 0
        shared[one] = (shared[one] ?? 0) + (weights[edge] ?? 0)
      }
    }
  }

  while (left > 0) {
    if (left % 32 === 0 && !goOn()) return null
    const at = best()
    const vertex = waiting[at] ?? 0
    left--
    waiting[at] = waiting[left] ?? 0
    for (const neuron of neuronsOf(vertex)) {
      if (filler.take(neuron) === null) continue
      filler.next()
      shared.fill(0)
      // What cannot stand alone was found before anything was grown.
      filler.take(neuron)
    }
    parts[vertex] = filler.core
    join(vertex)
  }
  return { parts, cores: filler.core + 1 }
}
