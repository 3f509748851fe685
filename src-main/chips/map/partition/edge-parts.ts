import type { Hypergraph } from './hypergraph'

/** Of each edge the parts that it reaches, with its pins and its synapses in each. */
export class EdgeParts {
  readonly #parts: Int32Array
  readonly pins: Uint32Array
  readonly synapses: Uint32Array
  readonly lambda: Uint32Array

  constructor(
    readonly graph: Hypergraph,
    parts: Uint32Array
  ) {
    const { edges, edgeStarts, pins, synapses } = graph
    this.#parts = new Int32Array(pins.length)
    this.pins = new Uint32Array(pins.length)
    this.synapses = new Uint32Array(pins.length)
    this.lambda = new Uint32Array(edges)
    for (let edge = 0; edge < edges; edge++) {
      const end = edgeStarts[edge + 1] ?? 0
      for (let pin = edgeStarts[edge] ?? 0; pin < end; pin++) {
        const slot = this.add(edge, parts[pins[pin] ?? 0] ?? 0)
        this.synapses[slot] = (this.synapses[slot] ?? 0) + (synapses[pin] ?? 0)
      }
    }
  }

  /** The slot of a part; -1 where the edge does not reach it. */
  find(edge: number, part: number): number {
    const begin = this.graph.edgeStarts[edge] ?? 0
    const end = begin + (this.lambda[edge] ?? 0)
    for (let slot = begin; slot < end; slot++) if (this.#parts[slot] === part) return slot
    return -1
  }

  partAt(slot: number): number {
    return this.#parts[slot] ?? 0
  }

  /** One pin more. @returns the slot */
  add(edge: number, part: number): number {
    let slot = this.find(edge, part)
    if (slot < 0) {
      const lambda = this.lambda[edge] ?? 0
      slot = (this.graph.edgeStarts[edge] ?? 0) + lambda
      this.lambda[edge] = lambda + 1
      this.#parts[slot] = part
      this.pins[slot] = 0
      this.synapses[slot] = 0
    }
    this.pins[slot] = (this.pins[slot] ?? 0) + 1
    return slot
  }

  /** One pin less; the part is gone when it was the last. @returns pins that are left */
  remove(edge: number, slot: number): number {
    const left = (this.pins[slot] ?? 0) - 1
    this.pins[slot] = left
    if (left > 0) return left
    const lambda = (this.lambda[edge] ?? 0) - 1
    const last = (this.graph.edgeStarts[edge] ?? 0) + lambda
    this.#parts[slot] = this.#parts[last] ?? 0
    this.pins[slot] = this.pins[last] ?? 0
    this.synapses[slot] = this.synapses[last] ?? 0
    this.lambda[edge] = lambda
    return 0
  }
}
