import type { Capacity } from './capacity'
import { EdgeParts } from './edge-parts'
import { GainBuckets } from './gain-buckets'
import type { Hypergraph } from './hypergraph'
import { PartUses } from './part-uses'

/** Numbers in the table of gains, at most: 128 MB. */
export const mostGains = 16_000_000
const mostPasses = 8
/** A pass that gains less than this share is the last. */
const leastGain = 0.001

export interface RefineOptions {
  readonly capacity: Capacity
  readonly cores: number
  /** Elementary steps after which it stops; the same on every machine. */
  readonly budget: number
  /** False: it is not wanted any more. */
  readonly goOn: () => boolean
}

export interface Refined {
  readonly parts: Uint32Array
  readonly gain: number
  readonly passes: number
  readonly work: number
  readonly isCancelled: boolean
}

/**
 * Moves vertices, and swaps them where parts are full, as long as spikes have fewer parts to reach
 * (Fiduccia and Mattheyses 1982, on spikes times parts reached). A pass moves each vertex once, the best first, also
 * where it costs something for the moment, and goes back to the best that it met. Never ends above where it began.
 */
export function refine(graph: Hypergraph, start: Uint32Array, options: RefineOptions): Refined {
  const refiner = new Refiner(graph, start.slice(), options)
  let total = 0
  let passes = 0
  let before = refiner.cost()
  while (passes < mostPasses && !refiner.isSpent && before > 0) {
    const gain = refiner.pass()
    passes++
    total += gain
    if (gain < before * leastGain) break
    before -= gain
  }
  const { parts, work, isCancelled } = refiner
  return { parts, gain: total, passes, work, isCancelled }
}

class Refiner {
  work = 0
  isCancelled = false
  readonly #edgeParts: EdgeParts
  readonly #uses: PartUses
  /** For each vertex and part the weight of the edges that reach both. */
  readonly #shared: Float64Array
  /** What leaving its part saves. */
  readonly #leave: Float64Array
  readonly #weight: Float64Array
  /** At least the largest gain of each vertex. */
  readonly #best: Float64Array
  readonly #members: number[][]
  readonly #memberAt: Uint32Array
  #buckets: GainBuckets | null = null
  readonly #largest: number

  constructor(
    readonly graph: Hypergraph,
    readonly parts: Uint32Array,
    readonly options: RefineOptions
  ) {
    const { vertices } = graph
    const { cores, capacity } = options
    this.#edgeParts = new EdgeParts(graph, parts)
    this.#uses = new PartUses(graph, capacity, cores, parts, this.#edgeParts)
    this.#shared = new Float64Array(vertices * cores)
    this.#leave = new Float64Array(vertices)
    this.#weight = new Float64Array(vertices)
    this.#best = new Float64Array(vertices)
    this.#members = Array.from({ length: cores }, () => [])
    this.#memberAt = new Uint32Array(vertices)
    for (let vertex = 0; vertex < vertices; vertex++) {
      const members = this.#members[parts[vertex] ?? 0] ?? []
      this.#memberAt[vertex] = members.length
      members.push(vertex)
      this.#count(vertex)
    }
    this.#largest = this.#weight.reduce((a, b) => Math.max(a, b), 0)
  }

  get isSpent(): boolean {
    return this.isCancelled || this.work > this.options.budget
  }

  cost(): number {
    const { lambda } = this.#edgeParts
    let cost = 0
    for (let edge = 0; edge < lambda.length; edge++) {
      cost += (this.graph.weights[edge] ?? 0) * ((lambda[edge] ?? 1) - 1)
    }
    return cost
  }

  /** Fills a vertex' rows of the tables. */
  #count(vertex: number): void {
    const { graph } = this
    const row = vertex * this.options.cores
    const own = this.parts[vertex] ?? 0
    const end = graph.vertexStarts[vertex + 1] ?? 0
    for (let k = graph.vertexStarts[vertex] ?? 0; k < end; k++) {
      const edge = graph.vertexEdges[k] ?? 0
      const weight = graph.weights[edge] ?? 0
      this.#weight[vertex] = (this.#weight[vertex] ?? 0) + weight
      const begin = graph.edgeStarts[edge] ?? 0
      const last = begin + (this.#edgeParts.lambda[edge] ?? 0)
      this.work += last - begin
      for (let slot = begin; slot < last; slot++) {
        const part = this.#edgeParts.partAt(slot)
        this.#shared[row + part] = (this.#shared[row + part] ?? 0) + weight
        if (part === own && this.#edgeParts.pins[slot] === 1) {
          this.#leave[vertex] = (this.#leave[vertex] ?? 0) + weight
        }
      }
    }
  }

  #gain(vertex: number, part: number): number {
    return (
      (this.#leave[vertex] ?? 0) -
      (this.#weight[vertex] ?? 0) +
      (this.#shared[vertex * this.options.cores + part] ?? 0)
    )
  }

  /** The part whose gain is the largest, of those that are not refused. */
  #bestPart(vertex: number, isRefused: (part: number) => boolean): number {
    const own = this.parts[vertex] ?? 0
    const row = vertex * this.options.cores
    let best = -1
    let most = -Infinity
    for (let part = 0; part < this.options.cores; part++) {
      const shared = this.#shared[row + part] ?? 0
      if (shared <= most || part === own || isRefused(part)) continue
      best = part
      most = shared
    }
    this.work += this.options.cores
    return best
  }

  /** @returns what was gained */
  pass(): number {
    const { graph, options } = this
    const buckets = new GainBuckets(graph.vertices, this.#largest)
    this.#buckets = buckets
    for (let vertex = graph.vertices - 1; vertex >= 0; vertex--) {
      const part = this.#bestPart(vertex, () => false)
      if (part < 0) continue
      this.#best[vertex] = this.#gain(vertex, part)
      buckets.put(vertex, this.#best[vertex] ?? 0)
    }
    const moved: number[] = []
    const from: number[] = []
    const log = (vertex: number, part: number): void => {
      moved.push(vertex)
      from.push(part)
    }
    const patience = Math.max(64, Math.floor(graph.vertices / 5))
    let gained = 0
    let most = 0
    let keep = 0
    for (let turn = 0; ; turn++) {
      if (turn % 64 === 0 && !options.goOn()) this.isCancelled = true
      const vertex = buckets.top()
      if (vertex < 0 || this.isSpent || moved.length - keep > patience) break
      const part = this.#bestPart(vertex, () => false)
      const gain = part < 0 ? -Infinity : this.#gain(vertex, part)
      if (buckets.bucketOf(gain) < buckets.bucketOf(this.#best[vertex] ?? 0)) {
        this.#best[vertex] = gain
        buckets.put(vertex, gain)
        continue
      }
      buckets.remove(vertex)
      gained += this.#tryOut(vertex, part, log)
      if (gained > most) {
        most = gained
        keep = moved.length
      }
    }
    for (let i = moved.length - 1; i >= keep; i--) this.#move(moved[i] ?? 0, from[i] ?? 0)
    this.#buckets = null
    return most
  }

  /** Moves a vertex to its best part, swaps it with one from there, or moves it where there is room. */
  #tryOut(vertex: number, part: number, log: (vertex: number, from: number) => void): number {
    if (part < 0) return 0
    const own = this.parts[vertex] ?? 0
    if (this.#uses.fits(vertex, part, this.#edgeParts)) {
      log(vertex, own)
      return this.#move(vertex, part)
    }
    const free = this.#bestPart(vertex, (one) => !this.#hasRoom(vertex, one))
    const partner = this.#partner(vertex, part, own)
    const freeGain = free < 0 ? -Infinity : this.#gain(vertex, free)
    const swapGain = partner < 0 ? -Infinity : this.#gain(vertex, part) + this.#gain(partner, own)
    if (swapGain > freeGain && this.#swap(vertex, part, partner, own)) {
      this.#buckets?.remove(partner)
      log(vertex, own)
      log(partner, part)
      return this.#swapped
    }
    if (freeGain <= 0 || !this.#uses.fits(vertex, free, this.#edgeParts)) return 0
    log(vertex, own)
    return this.#move(vertex, free)
  }

  #hasRoom(vertex: number, part: number): boolean {
    const size = this.graph.sizes[vertex] ?? 0
    return (this.#uses.neurons[part] ?? 0) + size <= this.options.capacity.neurons
  }

  /** Who of a part had best go the other way; -1 for nobody. */
  #partner(vertex: number, part: number, to: number): number {
    const { sizes } = this.graph
    const room = this.options.capacity.neurons - (this.#uses.neurons[part] ?? 0)
    const back = this.options.capacity.neurons - (this.#uses.neurons[to] ?? 0)
    const size = sizes[vertex] ?? 0
    let best = -1
    let most = -Infinity
    const members = this.#members[part] ?? []
    this.work += members.length
    for (const one of members) {
      const own = sizes[one] ?? 0
      if (own + room < size || size + back < own || !this.#buckets?.has(one)) continue
      const gain = this.#gain(one, to)
      if (gain <= most) continue
      best = one
      most = gain
    }
    return best
  }

  #swapped = 0

  #swap(vertex: number, part: number, partner: number, own: number): boolean {
    this.#swapped = this.#move(vertex, part) + this.#move(partner, own)
    if (this.#uses.isWithin(part) && this.#uses.isWithin(own)) return true
    this.#move(partner, part)
    this.#move(vertex, own)
    return false
  }

  /** @returns what it gains */
  #move(vertex: number, to: number): number {
    const { graph, parts } = this
    const own = parts[vertex] ?? 0
    const gain = this.#gain(vertex, to)
    const end = graph.vertexStarts[vertex + 1] ?? 0
    let leave = 0
    for (let k = graph.vertexStarts[vertex] ?? 0; k < end; k++) {
      const edge = graph.vertexEdges[k] ?? 0
      const pin = graph.vertexPins[k] ?? 0
      if (this.#moveEdge(edge, pin, vertex, own, to)) leave += graph.weights[edge] ?? 0
    }
    this.#leave[vertex] = leave
    parts[vertex] = to
    this.#uses.move(vertex, own, to)
    const members = this.#members[own] ?? []
    const at = this.#memberAt[vertex] ?? 0
    const last = members.pop() ?? vertex
    if (last !== vertex) {
      members[at] = last
      this.#memberAt[last] = at
    }
    const others = this.#members[to] ?? []
    this.#memberAt[vertex] = others.length
    others.push(vertex)
    return gain
  }

  /** @returns whether the vertex is the edge's only one in its new part */
  #moveEdge(edge: number, pin: number, vertex: number, own: number, to: number): boolean {
    const { graph } = this
    const edgeParts = this.#edgeParts
    const weight = graph.weights[edge] ?? 0
    const count = graph.synapses[pin] ?? 0
    const slot = edgeParts.find(edge, own)
    const held = edgeParts.synapses[slot] ?? 0
    edgeParts.synapses[slot] = held - count
    if (count > 0) this.#uses.changed(own, held, held - count)
    const left = edgeParts.remove(edge, slot)
    if (left === 0) this.#eachPin(edge, own, -weight)
    else if (left === 1) this.#alone(edge, own, vertex, weight)
    const there = edgeParts.add(edge, to)
    const before = edgeParts.synapses[there] ?? 0
    edgeParts.synapses[there] = before + count
    if (count > 0) this.#uses.changed(to, before, before + count)
    const now = edgeParts.pins[there] ?? 0
    if (now === 1) this.#eachPin(edge, to, weight)
    else if (now === 2) this.#alone(edge, to, vertex, -weight)
    this.work += 8
    return now === 1
  }

  /** A part is reached, or not any more, by an edge. */
  #eachPin(edge: number, part: number, weight: number): void {
    const { edgeStarts, pins } = this.graph
    const { cores } = this.options
    const end = edgeStarts[edge + 1] ?? 0
    const begin = edgeStarts[edge] ?? 0
    this.work += end - begin
    for (let k = begin; k < end; k++) {
      const vertex = pins[k] ?? 0
      const at = vertex * cores + part
      this.#shared[at] = (this.#shared[at] ?? 0) + weight
      if (weight < 0 || part === this.parts[vertex] || !this.#buckets?.has(vertex)) continue
      const gain = this.#gain(vertex, part)
      if (gain > (this.#best[vertex] ?? 0)) this.#raise(vertex, gain)
    }
  }

  /** The one pin of an edge that is left in a part, or was there alone, saves more or less by leaving. */
  #alone(edge: number, part: number, except: number, weight: number): void {
    const { edgeStarts, pins } = this.graph
    const end = edgeStarts[edge + 1] ?? 0
    for (let k = edgeStarts[edge] ?? 0; k < end; k++) {
      const vertex = pins[k] ?? 0
      if (vertex === except || this.parts[vertex] !== part) continue
      this.#leave[vertex] = (this.#leave[vertex] ?? 0) + weight
      if (this.#buckets?.has(vertex)) this.#raise(vertex, (this.#best[vertex] ?? 0) + weight)
      return
    }
  }

  #raise(vertex: number, gain: number): void {
    this.#best[vertex] = gain
    this.#buckets?.put(vertex, gain)
  }
}
