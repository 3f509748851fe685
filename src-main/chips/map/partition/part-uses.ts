import type { Capacity } from './capacity'
import type { EdgeParts } from './edge-parts'
import type { Hypergraph } from './hypergraph'

/** What each part holds while vertices move from one to another. */
export class PartUses {
  readonly neurons: Float64Array
  readonly bits: Float64Array
  readonly synapses: Float64Array
  readonly axons: Float64Array
  readonly configurations: Int32Array
  readonly #members: Uint32Array
  readonly #groups: number
  readonly #watchesEdges: boolean

  constructor(
    readonly graph: Hypergraph,
    readonly capacity: Capacity,
    count: number,
    parts: Uint32Array,
    edgeParts: EdgeParts
  ) {
    this.neurons = new Float64Array(count)
    this.bits = new Float64Array(count)
    this.synapses = new Float64Array(count)
    this.axons = new Float64Array(count)
    this.configurations = new Int32Array(count)
    this.#groups = 1 + graph.groups.reduce((a, b) => Math.max(a, b), 0)
    this.#members = new Uint32Array(count * this.#groups)
    this.#watchesEdges =
      capacity.axonsIn < Infinity || capacity.memoryBits < Infinity || capacity.synapses < Infinity
    for (let vertex = 0; vertex < graph.vertices; vertex++) {
      this.#enter(vertex, parts[vertex] ?? 0)
    }
    for (let edge = 0; edge < graph.edges; edge++) {
      const begin = graph.edgeStarts[edge] ?? 0
      const end = begin + (edgeParts.lambda[edge] ?? 0)
      for (let slot = begin; slot < end; slot++) {
        this.changed(edgeParts.partAt(slot), 0, edgeParts.synapses[slot] ?? 0)
      }
    }
  }

  #enter(vertex: number, part: number): void {
    const size = this.graph.sizes[vertex] ?? 0
    this.neurons[part] = (this.neurons[part] ?? 0) + size
    this.bits[part] = (this.bits[part] ?? 0) + size * this.capacity.stateBits
    const at = part * this.#groups + (this.graph.groups[vertex] ?? 0)
    const members = this.#members[at] ?? 0
    if (members === 0) this.configurations[part] = (this.configurations[part] ?? 0) + 1
    this.#members[at] = members + 1
  }

  move(vertex: number, from: number, to: number): void {
    const size = this.graph.sizes[vertex] ?? 0
    this.neurons[from] = (this.neurons[from] ?? 0) - size
    this.bits[from] = (this.bits[from] ?? 0) - size * this.capacity.stateBits
    const at = from * this.#groups + (this.graph.groups[vertex] ?? 0)
    const members = (this.#members[at] ?? 0) - 1
    this.#members[at] = members
    if (members === 0) this.configurations[from] = (this.configurations[from] ?? 0) - 1
    this.#enter(vertex, to)
  }

  /** An edge has so many synapses in a part now. */
  changed(part: number, before: number, after: number): void {
    const { axonBits } = this.capacity
    const bits = (after > 0 ? axonBits(after) : 0) - (before > 0 ? axonBits(before) : 0)
    this.bits[part] = (this.bits[part] ?? 0) + bits
    this.synapses[part] = (this.synapses[part] ?? 0) + after - before
    const axons = (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0)
    this.axons[part] = (this.axons[part] ?? 0) + axons
  }

  /** Whether a part holds no more than it may. */
  isWithin(part: number): boolean {
    const { neurons, memoryBits, synapses, axonsIn, configurations } = this.capacity
    return (
      (this.neurons[part] ?? 0) <= neurons &&
      (this.bits[part] ?? 0) <= memoryBits &&
      (this.synapses[part] ?? 0) <= synapses &&
      (this.axons[part] ?? 0) <= axonsIn &&
      (this.configurations[part] ?? 0) <= configurations
    )
  }

  /** Whether a vertex fits into a part as it is. */
  fits(vertex: number, part: number, edgeParts: EdgeParts): boolean {
    const { graph, capacity } = this
    const size = graph.sizes[vertex] ?? 0
    if ((this.neurons[part] ?? 0) + size > capacity.neurons) return false
    const isNew = this.#members[part * this.#groups + (graph.groups[vertex] ?? 0)] === 0
    const configurations = (this.configurations[part] ?? 0) + (isNew ? 1 : 0)
    if (configurations > capacity.configurations) return false
    return !this.#watchesEdges || this.#edgesFit(vertex, part, size, edgeParts)
  }

  #edgesFit(vertex: number, part: number, size: number, edgeParts: EdgeParts): boolean {
    const { graph, capacity } = this
    let bits = (this.bits[part] ?? 0) + size * capacity.stateBits
    let axons = this.axons[part] ?? 0
    let synapses = this.synapses[part] ?? 0
    const end = graph.vertexStarts[vertex + 1] ?? 0
    for (let k = graph.vertexStarts[vertex] ?? 0; k < end; k++) {
      const own = graph.synapses[graph.vertexPins[k] ?? 0] ?? 0
      if (own === 0) continue
      const slot = edgeParts.find(graph.vertexEdges[k] ?? 0, part)
      const held = slot < 0 ? 0 : (edgeParts.synapses[slot] ?? 0)
      if (held === 0) axons++
      bits += capacity.axonBits(held + own) - (held > 0 ? capacity.axonBits(held) : 0)
      synapses += own
    }
    return bits <= capacity.memoryBits && axons <= capacity.axonsIn && synapses <= capacity.synapses
  }
}
