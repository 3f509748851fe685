import { ok, fail, type Result } from '../../../../src-shared/result'
import { coreUses } from './core-uses'
import { emptyUse, exceeded, type Capacity, type CoreUse, type UseName } from './capacity'
import type { HypergraphSource } from './hypergraph'

/** Sources of each neuron, one entry a synapse; those of one source stand together. */
export interface Incoming {
  readonly starts: Uint32Array
  readonly sources: Uint32Array
}

export function incomingOf({
  neurons,
  starts,
  targets
}: Pick<HypergraphSource, 'neurons' | 'starts' | 'targets'>): Incoming {
  const own = new Uint32Array(neurons + 1)
  for (let k = 0; k < targets.length; k++) {
    const at = (targets[k] ?? 0) + 1
    own[at] = (own[at] ?? 0) + 1
  }
  for (let i = 0; i < neurons; i++) own[i + 1] = (own[i + 1] ?? 0) + (own[i] ?? 0)
  const filled = own.slice(0, neurons)
  const sources = new Uint32Array(targets.length)
  for (let source = 0; source < neurons; source++) {
    const end = starts[source + 1] ?? 0
    for (let k = starts[source] ?? 0; k < end; k++) {
      const target = targets[k] ?? 0
      const at = filled[target] ?? 0
      filled[target] = at + 1
      sources[at] = source
    }
  }
  return { starts: own, sources }
}

/** A neuron that no core can hold, even alone. */
export interface TooLarge {
  readonly neuron: number
  readonly limit: UseName
  readonly have: number
}

export interface Filled {
  /** Core of each neuron. */
  readonly parts: Uint32Array
  readonly cores: number
}

/** Fills core after core with neurons in the order given; a new one is begun where the next does not fit. */
export class Filler {
  readonly #counts: Uint32Array
  readonly #stamps: Int32Array
  readonly #groups = new Set<number>()
  #use: CoreUse = emptyUse()
  core = 0

  constructor(
    readonly source: HypergraphSource,
    readonly incoming: Incoming,
    readonly capacity: Capacity
  ) {
    this.#counts = new Uint32Array(source.neurons)
    this.#stamps = new Int32Array(source.neurons).fill(-1)
  }

  get isEmpty(): boolean {
    return this.#use.neurons === 0
  }

  next(): void {
    this.core++
    this.#use = emptyUse()
    this.#groups.clear()
  }

  /** What the core would hold with one more neuron. */
  #with(neuron: number): CoreUse {
    const { capacity, incoming, source } = this
    const size = source.sizes?.[neuron] ?? 1
    const before = this.#use
    let bits = before.memoryBits + size * capacity.stateBits
    let axons = before.axonsIn
    const begin = incoming.starts[neuron] ?? 0
    const end = incoming.starts[neuron + 1] ?? 0
    for (let k = begin; k < end;) {
      const from = incoming.sources[k] ?? 0
      let count = 0
      while (k < end && incoming.sources[k] === from) {
        count++
        k++
      }
      const held = this.#stamps[from] === this.core ? (this.#counts[from] ?? 0) : 0
      if (held === 0) axons++
      bits += capacity.axonBits(held + count) - (held === 0 ? 0 : capacity.axonBits(held))
    }
    const isNew = !this.#groups.has(source.groupOf(neuron))
    return {
      neurons: before.neurons + size,
      memoryBits: bits,
      synapses: before.synapses + end - begin,
      axonsIn: axons,
      axonsOut: 0,
      configurations: before.configurations + (isNew ? 1 : 0)
    }
  }

  /** @returns the limit that is in the way; null when the neuron is in */
  take(neuron: number): TooLarge | null {
    const use = this.#with(neuron)
    const limit = exceeded(use, this.capacity)
    if (limit) return { neuron, limit, have: use[limit] }
    this.#use = use
    this.#groups.add(this.source.groupOf(neuron))
    const { starts, sources } = this.incoming
    const end = starts[neuron + 1] ?? 0
    for (let k = starts[neuron] ?? 0; k < end; k++) {
      const from = sources[k] ?? 0
      const held = this.#stamps[from] === this.core ? (this.#counts[from] ?? 0) : 0
      this.#stamps[from] = this.core
      this.#counts[from] = held + 1
    }
    return null
  }
}

/** Times that a fill is tried with smaller cores, where what leaves a core is too much. */
const mostTries = 8

/**
 * Fills cores in order, and with fewer neurons a core where their ways out need it.
 * @param beginsAnew whether a neuron at this place of the order begins a core of its own
 */
export function fillInOrder(
  source: HypergraphSource,
  incoming: Incoming,
  order: Uint32Array,
  capacity: Capacity,
  beginsAnew: (place: number) => boolean = () => false
): Result<Filled, TooLarge> {
  let neurons = capacity.neurons
  let worst: TooLarge | null = null
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const filled = fillOnce(source, incoming, order, { ...capacity, neurons }, beginsAnew)
    if (!filled.ok || capacity.axonsOut === Infinity) return filled
    const uses = coreUses(source, filled.value.parts, filled.value.cores, capacity)
    const most = uses.reduce((a, { axonsOut }) => Math.max(a, axonsOut), 0)
    if (most <= capacity.axonsOut) return filled
    const fullest = uses.reduce((a, use) => Math.max(a, use.neurons), 0)
    worst = { neuron: order[0] ?? 0, limit: 'axonsOut', have: most }
    if (fullest <= 1) break
    neurons = Math.max(
      1,
      Math.floor((Math.min(neurons, fullest) * capacity.axonsOut * 0.95) / most)
    )
  }
  return fail(worst ?? { neuron: 0, limit: 'axonsOut', have: 0 })
}

function fillOnce(
  source: HypergraphSource,
  incoming: Incoming,
  order: Uint32Array,
  capacity: Capacity,
  beginsAnew: (place: number) => boolean
): Result<Filled, TooLarge> {
  const parts = new Uint32Array(source.neurons)
  const filler = new Filler(source, incoming, capacity)
  for (let place = 0; place < order.length; place++) {
    const neuron = order[place] ?? 0
    if (!filler.isEmpty && beginsAnew(place)) filler.next()
    let refused = filler.take(neuron)
    if (refused && !filler.isEmpty) {
      filler.next()
      refused = filler.take(neuron)
    }
    if (refused) return fail(refused)
    parts[neuron] = filler.core
  }
  return ok({ parts, cores: filler.core + 1 })
}
