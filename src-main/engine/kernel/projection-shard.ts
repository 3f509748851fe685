import type { CompiledProjection } from '../compile/compiled-network'
import type { Arena } from './arena'
import { buildBySource, storesWeights, valueKeeper, weightRoom } from './build-rules'
import { constrainSynapses } from './chip-synapses'
import type { Kernel } from './kernel-module'
import type { SynapsePlaces } from './plastic-shard'
import type { PopulationShard } from './population-shard'
import { purposes, type Share } from './share'

/** Room that building needs for one target at a time; shared by all projections of a worker. */
export interface BuildRoom {
  readonly stream: number
  readonly list: number
  readonly marks: number
  readonly weights: number
  readonly delays: number
  /** For a rule's table. */
  readonly table: number
  /** A stream for each target, for rules drawn by source. */
  readonly streams: number
}

export interface BuildContext {
  readonly kernel: Kernel
  readonly arena: Arena
  readonly share: Share
  readonly seed: number
  readonly room: BuildRoom
  /** Called now and then with the targets done; false means that the run was cancelled. */
  readonly goOn: (targetsDone: number) => boolean
}

const targetsBetweenReports = 256

/** One worker's share of a projection: every synapse onto its own neurons, by source. */
export class ProjectionShard {
  synapses = 0
  /** Weights that lay beyond the largest of the chip. */
  beyond = 0
  shortestDelay = 1
  longestDelay = 1
  readonly #rows: number
  readonly #options: number
  #targets = 0
  #weights = 0
  #delays = 0

  constructor(
    readonly compiled: CompiledProjection,
    readonly index: number,
    readonly sources: number,
    readonly target: PopulationShard,
    arena: Arena
  ) {
    this.#rows = arena.allocateFixed((sources + 1) * 4)
    this.#options = arena.allocateDoubles(compiled.connector.options)
  }

  get #isWide(): boolean {
    return this.target.count > 65_536
  }

  /** Delays that fit into 8 bits are kept in 8; plasticity kernels read 16. */
  get delayBits(): 8 | 16 {
    const { delay, plasticity } = this.compiled
    return plasticity === null && (delay.most ?? delay.high) < 255.5 ? 8 : 16
  }

  /**
   * Draws each target's sources from the target's own stream, twice: once to count, once to fill.
   * @returns false when cancelled
   */
  build(context: BuildContext): boolean {
    const { kernel, arena, room, seed } = context
    const { weight, delay, connector } = this.compiled
    if (connector.tableBytes) {
      const { mostPerTarget } = connector
      const all = [this.sources, this.target.compiled.size] as const
      const prepare = kernel.fn(`${connector.kernel}_prepare`)
      const found = [room.table, ...all, this.#options, room.stream, seed, purposes.split]
      const most = prepare(...found, this.index) >>> 0
      if (most > mostPerTarget) throw new Error(`${most} sources instead of ${mostPerTarget}`)
    }
    if (connector.bySource) return this.#buildBySource(context)
    const count = kernel.fn('countSources')
    const counted = this.#eachTarget(context, 0, (_target, found) =>
      count(room.list, found, this.#rows)
    )
    if (!counted) return false
    this.synapses = kernel.fn('startRows')(this.#rows, this.sources) >>> 0
    this.#targets = arena.allocateFixed(this.synapses * (this.#isWide ? 4 : 2))
    const hasWeights = storesWeights(this.compiled)
    // Plasticity kernels read eight weights at a time.
    if (hasWeights) this.#weights = weightRoom(arena, this.compiled, this.synapses)
    if (delay.law !== 0) this.#delays = arena.allocateFixed((this.synapses * this.delayBits) / 8)

    const drawWeights = kernel.fn('drawWeights')
    const drawDelays = kernel.fn('drawDelays')
    const fill = kernel.fn(`fill${this.#isWide ? 32 : 16}d${this.delayBits}`)
    const giveValues = connector.hasValues
      ? valueKeeper(kernel, connector.kernel, this.#options, hasWeights, delay.law !== 0, room)
      : null
    const filled = this.#eachTarget(context, this.target.count, (target, found) => {
      const { law, a, b, low, high } = weight
      if (hasWeights) drawWeights(room.stream, law, a, b, low, high, found, room.weights)
      if (delay.law !== 0) {
        const { law: kind, a: c, b: d, low: least, high: most } = delay
        drawDelays(room.stream, kind, c, d, least, most, found, room.delays)
      }
      giveValues?.(target * context.share.workers + context.share.worker, found)
      fill(
        room.list,
        found,
        target,
        this.#rows,
        this.#targets,
        this.#weights,
        room.weights,
        this.#delays,
        room.delays
      )
    })
    if (!filled) return false
    this.#constrain(context)
    this.#measureDelays(kernel)
    return true
  }

  #buildBySource(context: BuildContext): boolean {
    const { sources, target, compiled } = this
    const places = buildBySource(context, compiled, {
      index: this.index,
      rows: this.#rows,
      sources,
      targets: target.compiled.size,
      local: target.count,
      options: this.#options,
      isWide: this.#isWide,
      delayBits: this.delayBits
    })
    if (!places) return false
    this.synapses = places.synapses
    this.#targets = places.targets
    this.#weights = places.weights
    this.#delays = places.delays
    this.#constrain(context)
    this.#measureDelays(context.kernel)
    return true
  }

  #constrain({ kernel, arena, share }: BuildContext): void {
    const { index, synapses, sources, delayBits } = this
    this.beyond = constrainSynapses(this.compiled, {
      ...{ kernel, arena, share, index, synapses, sources, delayBits },
      rows: this.#rows,
      targets: this.#targets,
      isWide: this.#isWide,
      weights: this.#weights,
      delays: this.#delays
    })
  }

  #measureDelays(kernel: Kernel): void {
    const { delay } = this.compiled
    const [wide, { synapses }] = [this.delayBits === 16 ? 1 : 0, this]
    const isDrawn = delay.law !== 0
    this.longestDelay = isDrawn ? kernel.fn('longestDelay')(this.#delays, synapses, wide) : delay.a
    this.shortestDelay = isDrawn
      ? kernel.fn('shortestDelay')(this.#delays, synapses, wide)
      : delay.a
  }

  #eachTarget(
    { kernel, share, seed, room, goOn }: BuildContext,
    doneBefore: number,
    use: (target: number, found: number) => void
  ): boolean {
    const { connector } = this.compiled
    const draw = kernel.fn(`${connector.kernel}_draw`)
    const seedStream = kernel.fn('seedStream')
    const skipOwn = connector.skipOwn ? 1 : 0
    for (let target = 0; target < this.target.count; target++) {
      if (target % targetsBetweenReports === 0 && !goOn(doneBefore + target)) return false
      const index = target * share.workers + share.worker
      seedStream(room.stream, 4, seed, purposes.connect, this.index, index)
      const found = draw(
        room.stream,
        this.sources,
        index,
        skipOwn,
        this.#options,
        room.marks,
        room.list,
        room.table
      )
      use(target, found)
    }
    return true
  }

  /** Where the synapses are, for a plasticity rule. */
  get places(): SynapsePlaces {
    const { delay, receptor } = this.compiled
    return {
      rows: this.#rows,
      targets: this.#targets,
      isWide: this.#isWide,
      weights: this.#weights,
      delays: this.#delays,
      delay: delay.law === 0 ? delay.a : 0,
      longestDelay: this.longestDelay,
      sources: this.sources,
      receptor,
      synapses: this.synapses,
      index: this.index
    }
  }

  /** Prepares delivery; the rings have to be there. @returns delivers the spikes of one step */
  delivery(kernel: Kernel, share: Share): (spikes: number, count: number, step: number) => void {
    const { weight, delay, receptor } = this.compiled
    const suffix = this.#isWide ? '32' : '16'
    const { target } = this
    const { chip } = this.compiled
    if (chip && chip.chanceUnit > 0 && this.compiled.plasticity === null) {
      return this.#deliveryByChance(chip.chanceUnit, chip.seed, kernel, share)
    }
    if (delay.law !== 0) {
      const deliver = kernel.fn(`deliverDelayed${suffix}d${this.delayBits}`)
      const ring = target.ringOf(receptor)
      return (spikes, count, step) =>
        deliver(
          spikes,
          count,
          this.#rows,
          this.#targets,
          this.#weights,
          weight.a,
          this.#delays,
          ring.address,
          target.slotBytes,
          step,
          ring.mask
        )
    }
    const isSame = !storesWeights(this.compiled)
    const deliver = kernel.fn(isSame ? `deliverSame${suffix}` : `deliverWeighted${suffix}`)
    const weights = isSame ? weight.a : this.#weights
    return (spikes, count, step) =>
      deliver(
        spikes,
        count,
        this.#rows,
        this.#targets,
        weights,
        target.inputOf(step + delay.a, receptor)
      )
  }

  #deliveryByChance(
    unit: number,
    seed: number,
    kernel: Kernel,
    { worker, workers }: Share
  ): (spikes: number, count: number, step: number) => void {
    const { delay, receptor } = this.compiled
    const { target, index } = this
    const deliver = kernel.fn('deliverByChance')
    const ring = target.ringOf(receptor)
    const places = [this.#rows, this.#targets, this.#isWide ? 1 : 0, this.#weights] as const
    const delays = [delay.law === 0 ? 0 : this.#delays, this.delayBits === 16 ? 1 : 0] as const
    const slots = [delay.a, ring.address, target.slotBytes] as const
    const streams = [unit, seed, purposes.chipDelivery, index, worker, workers] as const
    return (spikes, count, step) =>
      deliver(spikes, count, ...places, ...delays, ...slots, step, ring.mask, ...streams)
  }
}
