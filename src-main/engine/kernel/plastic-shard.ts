import type { CompiledPlasticity } from '../compile/compiled-network'
import type { Arena } from './arena'
import { decayTable } from './decay-table'
import type { Kernel } from './kernel-module'
import type { PopulationShard } from './population-shard'

/** After so many spikes of one target since the last time, weights are brought up to date. */
const spikesBetweenSettlings = 8

/** Where a projection's synapses are, in a worker's memory. */
export interface SynapsePlaces {
  readonly rows: number
  readonly targets: number
  readonly isWide: boolean
  readonly weights: number
  readonly delays: number
  readonly delay: number
  readonly longestDelay: number
  readonly sources: number
  readonly receptor: number
}

/** The plasticity of one projection on one worker: the state of its rule, and when it acts. */
export class PlasticShard {
  readonly deliver: (spikes: number, count: number, step: number) => void
  readonly #block: number
  readonly #fresh: number
  readonly #note: ((...args: number[]) => number) | null
  readonly #settle: ((...args: number[]) => number) | null
  #mostFresh = 0

  constructor(
    compiled: CompiledPlasticity,
    places: SynapsePlaces,
    readonly target: PopulationShard,
    options: {
      readonly kernel: Kernel
      readonly arena: Arena
      readonly dt: number
      readonly epoch: number
    }
  ) {
    const { kernel, arena, dt, epoch } = options
    const { sourceBytes, entryBytes, constants, taus, reference } = compiled
    const hasHistory = entryBytes > 0
    // What comes in an epoch, or is under way to the synapses, from one neuron at the most.
    const under = Math.ceil((epoch + places.longestDelay) / target.compiled.leastInterval) + 1
    const entries = 2 ** Math.ceil(Math.log2(spikesBetweenSettlings + under + 2))
    const queue = 2 ** Math.ceil(Math.log2(target.lanes * under + 1))
    const ring = target.ringOf(places.receptor)
    const words = [
      places.rows,
      places.targets,
      places.isWide ? 1 : 0,
      places.weights,
      places.delays,
      places.delay,
      arena.allocate(places.sources * sourceBytes),
      hasHistory ? arena.allocate(target.lanes * 4) : 0,
      hasHistory ? arena.allocate(target.lanes * entries * entryBytes) : 0,
      arena.allocateDoubles([
        reference,
        ...constants,
        ...taus.map((tau) => -dt / (tau * Math.LN2))
      ]),
      arena.allocateDoubles(taus.flatMap((tau) => decayTable(tau, dt))),
      ring.address,
      target.slotBytes,
      ring.mask,
      places.sources,
      entries - 1,
      entryBytes,
      ...(compiled.hasQueue && places.delays === 0
        ? [arena.allocate(target.lanes * 32), arena.allocate(queue * 8), queue - 1, 0, 0]
        : [0, 0, 0, 0, 0])
    ]
    this.#block = arena.allocate(words.length * 4)
    arena.words(this.#block, words.length).set(words)
    this.#fresh = hasHistory ? arena.allocate(target.lanes * 4) : 0
    const deliver = kernel.fn(`${compiled.kernel}_deliver`)
    this.deliver = (spikes, count, step) => deliver(this.#block, spikes, count, step)
    this.#note = hasHistory ? kernel.fn(`${compiled.kernel}_note`) : null
    this.#settle = hasHistory ? kernel.fn(`${compiled.kernel}_settle`) : null
  }

  /** Takes in which targets fired in a step. @param count of those listed at the target's `spikes` */
  note(count: number, step: number): void {
    if (!this.#note || count === 0) return
    const most = this.#note(this.#block, this.target.spikes, count, step, this.#fresh)
    this.#mostFresh = Math.max(this.#mostFresh, most)
  }

  /** At an epoch's end, when everything up to `step` has been delivered. */
  endEpoch(step: number): void {
    if (this.#mostFresh >= spikesBetweenSettlings) this.settle(step)
  }

  /** Brings all weights up to date. */
  settle(step: number): void {
    if (!this.#settle) return
    this.#settle(this.#block, step)
    this.target.arena.words(this.#fresh, this.target.lanes).fill(0)
    this.#mostFresh = 0
  }
}
