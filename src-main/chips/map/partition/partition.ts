import { ok, type Result } from '../../../../src-shared/result'
import { exceeded, type Capacity } from './capacity'
import { coarsen } from './coarsen'
import { coreUses } from './core-uses'
import { Filler, fillInOrder, incomingOf, type Filled, type TooLarge } from './fill'
import { grow } from './grow'
import { hypergraphOf, neuronCost, type Hypergraph, type HypergraphSource } from './hypergraph'
import { mostGains, refine } from './refine'

/** Above this many neurons some neighbours of one population move together. */
const mostSingleNeurons = 50_000
const mostBlock = 32
/** Above this many vertices they are joined in pairs first. */
const mostVertices = 20_000
/** Pins that are looked at; of more, a sample of the sources is. */
const mostPins = 1_500_000
/** Elementary steps of a refinement. */
const budget = 250_000_000
/** The same where only a sample of the sources is looked at. */
const sampledBudget = 12_000_000

export interface PartitionOptions {
  readonly capacity: Capacity
  /** Neurons in the order of layers, where that differs from their own. */
  readonly layers: Uint32Array | null
  /** Cores to spread the neurons over, if more than they need. */
  readonly cores?: number
  readonly goOn: () => boolean
  /** Only the first fill is wanted. */
  readonly isQuick?: boolean
}

export interface Partition extends Filled {
  readonly cost: number
  readonly sequentialCost: number
  readonly start: 'sequential' | 'greedy' | 'layers'
  readonly blockSize: number
  readonly passes: number
  readonly isCancelled: boolean
}

interface Candidate extends Filled {
  readonly cost: number
  readonly start: Partition['start']
  readonly passes: number
}

/**
 * Puts the neurons of a network onto cores, so that spikes have few cores to reach. Several beginnings are refined,
 * and the best is kept: never one that costs more than filling core after core. The same every time.
 * @returns what stands in the way where a neuron is too large for a core
 */
export function partition(
  source: HypergraphSource,
  options: PartitionOptions
): Result<Partition, TooLarge> {
  const { capacity, layers, goOn } = options
  const incoming = incomingOf(source)
  const natural = Uint32Array.from({ length: source.neurons }, (_, i) => i)
  const spread = options.cores ? Math.ceil(totalOf(source) / options.cores) : Infinity
  const filled = fillInOrder(source, incoming, natural, {
    ...capacity,
    neurons: Math.min(capacity.neurons, spread)
  })
  if (!filled.ok) return filled
  const sequentialCost = neuronCost(source, filled.value.parts)
  const first: Candidate = {
    ...filled.value,
    cost: sequentialCost,
    start: 'sequential',
    passes: 0
  }
  const result = (best: Candidate, blockSize: number, isCancelled: boolean) =>
    ok({ ...best, sequentialCost, blockSize, isCancelled })
  if (options.isQuick || first.cost === 0) return result(first, 1, false)

  const candidates: Candidate[] = [first]
  if (layers) {
    const inLayers = fillInOrder(source, incoming, layers, capacity)
    if (inLayers.ok && inLayers.value.cores <= first.cores) {
      const cost = neuronCost(source, inLayers.value.parts)
      candidates.push({ ...inLayers.value, cost, start: 'layers', passes: 0 })
    }
  }
  const even = evenly(source, first, fillInOrder, incoming, natural, capacity)
  const blocks = blocksOf(source, first)
  const every = Math.max(1, Math.ceil((source.targets.length + source.neurons) / mostPins))
  const search = new Search(source, incoming, options, blocks, every, Math.max(first.cores, 1))
  for (const start of [even, ...candidates.slice(1)]) {
    const found = search.from(start)
    if (found) candidates.push(found)
  }
  const grown = search.grown()
  if (grown) candidates.push(grown)
  const best = candidates.reduce((a, b) => (b.cost < a.cost ? b : a))
  return result(best, blocks.size, !goOn())
}

/** The same number of cores, each filled alike, so that there is room for moves; else as it is. */
function evenly(
  source: HypergraphSource,
  first: Candidate,
  fill: typeof fillInOrder,
  incoming: Parameters<typeof fillInOrder>[1],
  order: Uint32Array,
  capacity: Capacity
): Candidate {
  const neurons = Math.ceil(totalOf(source) / first.cores)
  if (neurons >= capacity.neurons) return first
  const filled = fill(source, incoming, order, { ...capacity, neurons })
  if (!filled.ok || filled.value.cores > first.cores) return first
  return { ...first, ...filled.value, cost: neuronCost(source, filled.value.parts) }
}

const totalOf = ({ sizes, neurons }: HypergraphSource): number =>
  sizes?.reduce((a, b) => a + b, 0) ?? neurons

interface Blocks {
  readonly size: number
  readonly of: Uint32Array
  readonly count: number
}

/** Neighbours of one population on one core that move together; every neuron for itself in small networks. */
function blocksOf({ neurons, groupOf }: HypergraphSource, { parts, cores }: Filled): Blocks {
  const perCore = Math.max(1, Math.floor(neurons / cores / 8))
  const size = neurons > mostSingleNeurons ? Math.min(mostBlock, perCore) : 1
  const of = new Uint32Array(neurons)
  let count = 0
  let held = 0
  for (let neuron = 0; neuron < neurons; neuron++) {
    const isNew =
      neuron === 0 ||
      held === size ||
      parts[neuron] !== parts[neuron - 1] ||
      groupOf(neuron) !== groupOf(neuron - 1)
    if (isNew) {
      count++
      held = 0
    }
    held++
    of[neuron] = count - 1
  }
  return { size, of, count }
}

/** Looks for better partitions from several beginnings. */
class Search {
  /** Finest first. */
  readonly #levels: { readonly vertexOf: Uint32Array; readonly graph: Hypergraph }[]

  constructor(
    readonly source: HypergraphSource,
    readonly incoming: Parameters<typeof fillInOrder>[1],
    readonly options: PartitionOptions,
    readonly blocks: Blocks,
    readonly every: number,
    readonly cores: number
  ) {
    let vertexOf = blocks.of
    let graph = hypergraphOf(source, vertexOf, blocks.count, every)
    this.#levels = [{ vertexOf, graph }]
    const total = graph.sizes.reduce((a, b) => a + b, 0)
    const largest = Math.max(1, total / cores / 6)
    while (graph.vertices > mostVertices || graph.vertices * cores > mostGains) {
      if (!options.goOn()) return
      const { pairOf, pairs } = coarsen(graph, largest)
      if (pairs > graph.vertices * 0.95) return
      vertexOf = vertexOf.map((vertex) => pairOf[vertex] ?? 0)
      graph = hypergraphOf(source, vertexOf, pairs, every)
      this.#levels.push({ vertexOf, graph })
    }
  }

  get #coarsest() {
    return this.#levels[this.#levels.length - 1]
  }

  /** Refines a partition from the coarsest level to the finest one. */
  from({ parts, start }: Candidate): Candidate | null {
    const coarsest = this.#coarsest
    if (!coarsest) return null
    // A cluster goes where the first of its neurons was.
    const own = new Uint32Array(coarsest.graph.vertices)
    for (let neuron = this.source.neurons - 1; neuron >= 0; neuron--) {
      own[coarsest.vertexOf[neuron] ?? 0] = parts[neuron] ?? 0
    }
    return this.#refined(own, this.cores, start)
  }

  /** Grows parts on the coarsest level, and refines them. */
  grown(): Candidate | null {
    const coarsest = this.#coarsest
    if (!coarsest || coarsest.graph.vertices > mostVertices || !this.options.goOn()) return null
    const { graph, vertexOf } = coarsest
    const members: number[][] = Array.from({ length: graph.vertices }, () => [])
    vertexOf.forEach((vertex, neuron) => members[vertex]?.push(neuron))
    const filler = new Filler(this.source, this.incoming, this.options.capacity)
    const grown = grow(graph, filler, (vertex) => members[vertex] ?? [], this.options.goOn)
    if (!grown) return null
    const plain = this.#settled(
      vertexOf.map((vertex) => grown.parts[vertex] ?? 0),
      'greedy',
      0
    )
    const refined = this.#refined(grown.parts, grown.cores, 'greedy')
    if (!plain) return refined
    return refined && refined.cost < plain.cost ? refined : plain
  }

  #refined(start: Uint32Array, cores: number, from: Candidate['start']): Candidate | null {
    const { capacity, goOn } = this.options
    let parts = start
    let passes = 0
    for (let level = this.#levels.length - 1; level >= 0; level--) {
      const { graph, vertexOf } = this.#levels[level] ?? {}
      if (!graph || !vertexOf) return null
      if (graph.vertices * cores <= mostGains && goOn()) {
        const sampled = this.every === 1 ? capacity : sampledCapacity(capacity, this.every)
        const found = refine(graph, parts, {
          capacity: sampled,
          cores,
          budget: this.every === 1 ? budget : sampledBudget,
          goOn
        })
        parts = found.parts
        passes += found.passes
      }
      const finer = this.#levels[level - 1]
      if (!finer) break
      const next = new Uint32Array(finer.graph.vertices)
      for (let neuron = 0; neuron < this.source.neurons; neuron++) {
        next[finer.vertexOf[neuron] ?? 0] = parts[vertexOf[neuron] ?? 0] ?? 0
      }
      parts = next
    }
    const finest = this.#levels[0]
    if (!finest) return null
    return this.#settled(
      finest.vertexOf.map((vertex) => parts[vertex] ?? 0),
      from,
      passes
    )
  }

  /** The partition as it is where it keeps all limits; else its cores filled anew in its order. */
  #settled(parts: Uint32Array, start: Candidate['start'], passes: number): Candidate | null {
    const { source, incoming, cores } = this
    const { capacity } = this.options
    const own = packed(parts)
    const uses = coreUses(source, own.parts, own.cores, capacity)
    if (own.cores <= cores && uses.every((use) => exceeded(use, capacity) === null)) {
      return { ...own, cost: neuronCost(source, own.parts), start, passes }
    }
    const order = Uint32Array.from({ length: source.neurons }, (_, i) => i)
    order.sort((a, b) => (own.parts[a] ?? 0) - (own.parts[b] ?? 0) || a - b)
    const changes = (place: number): boolean =>
      own.parts[order[place] ?? 0] !== own.parts[order[place - 1] ?? 0]
    for (const beginsAnew of [changes, () => false]) {
      const filled = fillInOrder(source, incoming, order, capacity, beginsAnew)
      if (!filled.ok || filled.value.cores > cores) continue
      return { ...filled.value, cost: neuronCost(source, filled.value.parts), start, passes }
    }
    return null
  }
}

/** Limits that count sources, for a sample of them. */
const sampledCapacity = (capacity: Capacity, every: number): Capacity => ({
  ...capacity,
  axonsIn: Math.floor((capacity.axonsIn * 0.95) / every),
  memoryBits: (capacity.memoryBits * 0.95) / every,
  stateBits: capacity.stateBits / every,
  synapses: (capacity.synapses * 0.95) / every
})

/** Parts without empty ones among them. */
function packed(parts: Uint32Array): Filled {
  const numbers = new Map<number, number>()
  for (const part of Uint32Array.from(new Set(parts)).sort()) numbers.set(part, numbers.size)
  return { parts: parts.map((part) => numbers.get(part) ?? 0), cores: numbers.size }
}
