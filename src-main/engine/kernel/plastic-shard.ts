import type { CompiledPlasticity } from '../compile/compiled-network'
import { deviceSums } from '../synapses/device-backed/sums'
import type { SynapseHook } from '../synapses/synapse-model'
import type { Arena } from './arena'
import { decayTable } from './decay-table'
import type { Kernel } from './kernel-module'
import type { PopulationShard } from './population-shard'
import type { Share } from './share'
import { upkeepCall } from './upkeep'

/** After so many spikes of one target since the last time, weights are brought up to date. */
const spikesBetweenSettlings = 24

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
  readonly synapses: number
  /** Of the projection, which names its synapses' random numbers. */
  readonly index: number
}

/** The plasticity of one projection on one worker: the state of its rule, and when it acts. */
export class PlasticShard {
  readonly deliver: (spikes: number, count: number, step: number) => void
  readonly #block: number
  readonly #fresh: number
  readonly #note: ((...args: number[]) => number) | null
  readonly #settle: ((...args: number[]) => number) | null
  /** Population whose spikes `signal` is told. */
  readonly hears: number | null
  /** Before the spikes of a step are delivered. */
  readonly begin: ((step: number) => void) | null
  readonly signal: ((count: number, step: number) => void) | null
  /** After each step of the targets, with those that fired, listed at the target's `spikes`. */
  readonly observe: ((count: number, step: number) => void) | null
  readonly #tend: ((...args: number[]) => number) | null
  readonly #read: (...args: number[]) => void
  readonly #countSilent: (() => number) | null
  readonly #sum: ((...args: number[]) => number) | null
  readonly #own: number
  readonly #upkeep: ((step: number) => void) | null
  #mostFresh = 0

  constructor(
    readonly compiled: CompiledPlasticity,
    readonly places: SynapsePlaces,
    readonly target: PopulationShard,
    options: {
      readonly kernel: Kernel
      readonly arena: Arena
      readonly dt: number
      readonly epoch: number
      readonly seed: number
      readonly share: Share
    }
  ) {
    const { kernel, arena, dt, epoch, seed, share } = options
    const { sourceBytes, entryBytes, constants, taus, reference } = compiled
    const hasHistory = entryBytes > 0
    // What comes in an epoch, or is under way to the synapses, from one neuron at the most.
    const under = Math.ceil((epoch + places.longestDelay) / target.compiled.leastInterval) + 1
    const entries = 2 ** Math.ceil(Math.log2(spikesBetweenSettlings + under + 2))
    const queue = 2 ** Math.ceil(Math.log2(target.lanes * under + 1))
    const ring = target.ringOf(places.receptor)
    const steps = 2 ** Math.ceil(Math.log2(epoch + places.longestDelay + 1))
    const room = (bytes: number): number => (bytes > 0 ? arena.allocate(bytes) : 0)
    const own = (this.#own = room(compiled.ownBytes))
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
        : [0, 0, 0, 0, 0]),
      room(places.synapses * compiled.synapseBytes),
      room(target.lanes * compiled.targetBytes),
      own,
      room(steps * target.lanes * compiled.stepBytes),
      target.lanes * compiled.stepBytes,
      steps - 1,
      target.lanes,
      seed,
      places.index,
      share.worker,
      share.workers,
      compiled.upkeep?.silence ? 1 : 0
    ]
    this.#block = arena.allocate(words.length * 4)
    arena.words(this.#block, words.length).set(words)
    this.#fresh = hasHistory ? arena.allocate(target.lanes * 4) : 0
    const deliver = kernel.fn(`${compiled.kernel}_deliver`)
    this.deliver = (spikes, count, step) => deliver(this.#block, spikes, count, step)
    this.#note = hasHistory ? kernel.fn(`${compiled.kernel}_note`) : null
    this.#settle = hasHistory ? kernel.fn(`${compiled.kernel}_settle`) : null
    const hook = (name: SynapseHook): ((...args: number[]) => number) | null =>
      compiled.hooks.includes(name) ? kernel.fn(`${compiled.kernel}_${name}`) : null
    const block = this.#block
    const [begin, signal, observe] = [hook('begin'), hook('signal'), hook('observe')]
    this.hears = compiled.hears
    this.begin = begin && ((step) => begin(block, step))
    this.signal = signal && ((count, step) => signal(block, count, step))
    const { state = 0, offset = 0 } = compiled.observes ?? {}
    const observed = target.states + state * target.stateBytes
    this.observe =
      observe && ((count, step) => observe(block, observed, offset, target.spikes, count, step))
    this.#tend = hook('tend')
    const copy = kernel.fn('copyWeights')
    this.#read = hook('read') ?? ((at = 0, _step = 0, out = 0) => copy(at, out))
    this.#upkeep = upkeepCall(compiled.upkeep, block, target.lanes, { kernel, arena })
    this.#countSilent = compiled.upkeep?.silence
      ? () => kernel.fn('countSilent')(block) >>> 0
      : null
    this.#sum = compiled.devices ? hook('sum') : null
    hook('prepare')?.(block, observed, offset)
  }

  /** Synapses that are silent. */
  get silent(): number {
    return this.#countSilent?.() ?? 0
  }

  /** Sums over this worker's devices at a step up to which everything has been delivered; null without any. */
  sumsAt(step: number): readonly bigint[] | null {
    if (!this.#sum) return null
    this.settle(step)
    this.#sum(this.#block, step)
    return [...this.target.arena.longs(this.#own, deviceSums)]
  }

  /** Whether something is done between steps. */
  get isTended(): boolean {
    return this.#upkeep !== null || (this.#tend !== null && this.compiled.every > 0)
  }

  /** When all spikes up to `step` have been delivered: the rule's own upkeep, and that of its weights. */
  endStep(step: number): void {
    const { every, upkeep } = this.compiled
    const isDue = (interval: number | undefined): boolean => !!interval && step % interval === 0
    const isUpkeepDue = isDue(upkeep?.scaling?.every) || isDue(upkeep?.silence?.every)
    if (!isUpkeepDue && !isDue(every)) return
    this.#settle?.(this.#block, step)
    this.#tend?.(this.#block, step)
    if (isUpkeepDue) this.#upkeep?.(step)
  }

  /**
   * What each synapse is worth at a step up to which everything has been delivered, by source.
   * @param out address of a f32 for each synapse
   */
  read(step: number, out: number): void {
    this.#settle?.(this.#block, step)
    this.#read(this.#block, step, out)
  }

  /** Takes in which targets fired in a step. @param count of those listed at the target's `spikes` */
  note(count: number, step: number): void {
    if (!this.#note || count === 0) return
    const most = this.#note(this.#block, this.target.spikes, count, step, this.#fresh)
    this.#mostFresh = Math.max(this.#mostFresh, most)
  }

  /** Whether targets' spikes have to be taken in before more of them come. */
  get isSettlingDue(): boolean {
    return this.#mostFresh >= spikesBetweenSettlings
  }

  /** What a checkpoint has to keep besides the worker's memory. */
  get remembered(): readonly number[] {
    return [this.#mostFresh]
  }

  remember([mostFresh = 0]: readonly number[]): void {
    this.#mostFresh = mostFresh
  }

  /** Brings all weights up to date. */
  settle(step: number): void {
    if (!this.#settle) return
    this.#settle(this.#block, step)
    this.target.arena.words(this.#fresh, this.target.lanes).fill(0)
    this.#mostFresh = 0
  }
}
