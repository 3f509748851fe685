import { inputsOf } from '../compile/compiled-network'
import type { Arena } from './arena'
import { ArrivalShard } from './arrival-shard'
import type { Kernel } from './kernel-module'
import type { PopulationShard } from './population-shard'
import type { ProjectionShard } from './projection-shard'

/** One worker's delivery in the order of arrival: all spikes that arrive in a step, just before it. */
export class Arrivals {
  readonly #kernel: Kernel
  readonly #arena: Arena
  readonly #arrived: number
  /** Index at which the inputs of each population begin. */
  readonly #inputs = new Map<PopulationShard, number>()
  readonly #shards: ArrivalShard[] = []
  readonly #take: (...args: number[]) => number

  /** @param targets of the projections that are delivered so */
  constructor(targets: ReadonlySet<PopulationShard>, kernel: Kernel, arena: Arena) {
    let words = 0
    for (const target of targets) {
      this.#inputs.set(target, words)
      words += inputWords(target)
    }
    this.#kernel = kernel
    this.#arena = arena
    this.#arrived = arena.allocateFixed(words * 4)
    this.#take = kernel.fn('takeArrived')
  }

  /**
   * Puts the synapses of projections of one source in order, just after they were built.
   * @returns what is to be told of the source's spikes
   */
  add(
    projections: readonly ProjectionShard[],
    rawFrom: number,
    keepsRaw: boolean
  ): (spikes: number, count: number, step: number) => void {
    const shard = new ArrivalShard(projections, rawFrom, keepsRaw, {
      kernel: this.#kernel,
      arena: this.#arena,
      arrived: this.#arrived,
      inputs: this.#inputs
    })
    this.#shards.push(shard)
    return shard.note
  }

  /** Adds what arrives in a step to its inputs. */
  deliver(step: number): void {
    for (const shard of this.#shards) shard.arrive(step)
    for (const [target, first] of this.#inputs) {
      this.#take(this.#arrived + first * 4, target.inputOf(step, 0), inputWords(target))
    }
  }
}

const inputWords = ({ lanes, compiled }: PopulationShard): number => lanes * inputsOf(compiled)
