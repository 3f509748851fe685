import type { CompiledPopulation } from '../compile/compiled-network'
import type { PopulationConstraint } from '../emulation/constraint'
import type { Arena } from './arena'
import type { Kernel } from './kernel-module'
import { purposes, type Share } from './share'

/** Where a worker's share of a population lies. */
export interface ChipPlaces {
  readonly kernel: Kernel
  readonly arena: Arena
  readonly share: Share
  /** Of the population. */
  readonly index: number
  readonly count: number
  readonly states: number
  readonly stateBytes: number
  readonly constants: number
  readonly stream: number
  /** Address of a receptor's input of a step. */
  readonly inputOf: (step: number, receptor: number) => number
}

/** Where TrueNorth's kernel looks for what is added to its threshold. */
const jitterConstant = 9

/** What a chip does to one worker's share of a population in every step. */
export class ChipShard {
  readonly #before: ((step: number) => void)[] = []
  readonly #after: (() => void)[] = []
  readonly #beyond: Float64Array

  constructor(
    { states }: CompiledPopulation,
    readonly constraint: PopulationConstraint,
    readonly places: ChipPlaces
  ) {
    const { arena } = places
    this.#beyond = arena.doubles(arena.allocate(8), 1)
    this.#drawFactors(states)
    this.#boundInputs()
    this.#leak()
    this.#jitter()
    this.#roundStates(states)
  }

  /** How often a number was beyond what the chip can hold. */
  get beyond(): number {
    return this.#beyond[0] ?? 0
  }

  before(step: number): void {
    for (const act of this.#before) act(step)
  }

  after(): void {
    for (const act of this.#after) act()
  }

  #count(beyond: number): void {
    this.#beyond[0] = this.beyond + (beyond >>> 0)
  }

  /** Neurons differ as the chip's seed has it, whatever the network's is. */
  #drawFactors(states: CompiledPopulation['states']): void {
    const { kernel, stream, share, index, count, stateBytes } = this.places
    const draw = kernel.fn('drawInitial')
    for (const { state, law } of this.constraint.spread) {
      const single = states[state]?.isSingle ? 1 : 0
      const { law: kind, a, b, low, high } = law
      const at = this.places.states + state * stateBytes
      const own = [this.constraint.seed, purposes.chipNeuron, index * 256 + state] as const
      const lanes = [share.worker, share.workers] as const
      draw(at, count, stream, ...own, ...lanes, kind, a, b, low, high, 0, single)
    }
  }

  #boundInputs(): void {
    const { kernel, count, inputOf } = this.places
    const clamp = kernel.fn('clampInputs')
    this.constraint.inputs.forEach((most, receptor) => {
      if (most === null || most === undefined) return
      this.#before.push((step) => this.#count(clamp(inputOf(step, receptor), count, most)))
    })
  }

  #leak(): void {
    const { leak, seed } = this.constraint
    if (!leak) return
    const { kernel, share, index, count, states, inputOf } = this.places
    const act = kernel.fn('leakByChance')
    const { amount, unit } = leak
    const { worker, workers } = share
    this.#before.push((step) => {
      const own = [seed, purposes.chipLeak, index, step, worker, workers] as const
      act(inputOf(step, 0), states, count, amount, unit, ...own)
    })
  }

  #jitter(): void {
    const { thresholdBits, seed } = this.constraint
    if (thresholdBits === 0) return
    const { kernel, arena, share, index, count, constants } = this.places
    const draw = kernel.fn('drawJitter')
    const at = arena.allocate((count + 8) * 8)
    arena.doubles(constants, jitterConstant + 1)[jitterConstant] = at
    const { worker, workers } = share
    this.#before.push((step) => {
      const own = [seed, purposes.chipThreshold, index, step, worker, workers] as const
      draw(at, count, thresholdBits, ...own)
    })
  }

  #roundStates(states: CompiledPopulation['states']): void {
    const { kernel, count, stateBytes } = this.places
    const round = kernel.fn('roundStates')
    const shorten = kernel.fn('shortenStates')
    this.constraint.states.forEach((format, i) => {
      if (!format) return
      const at = this.places.states + i * stateBytes
      const single = states[i]?.isSingle ? 1 : 0
      const { least, most } = format
      if (format.kind === 'float') {
        const { bits } = format
        this.#after.push(() => this.#count(shorten(at, count, bits, least, most, single)))
        return
      }
      // Stored states may be counted from another zero than recorded ones.
      const { offset } = states[i] ?? { offset: 0 }
      const [low, high] = [least - offset, most - offset]
      const { step } = format
      this.#after.push(() => this.#count(round(at, count, step, low, high, single)))
    })
  }
}

/** How often numbers were beyond what a chip can hold, all together. */
export const allBeyond = (parts: readonly { readonly beyond: number }[]): number =>
  parts.reduce((sum, { beyond }) => sum + beyond, 0)
