import { inputsOf, type CompiledPopulation } from '../compile/compiled-network'
import type { Arena } from './arena'
import { ChipShard } from './chip-shard'
import type { Kernel } from './kernel-module'
import { localSize, padded, purposes, type Share } from './share'

const never = 2 ** 31 - 1

/** One worker's share of a population: its neurons' states and their input of the coming steps. */
export class PopulationShard {
  readonly count: number
  readonly lanes: number
  readonly stateBytes: number
  readonly states: number
  /** Address of the list of neurons that fired in the last step. */
  readonly spikes: number
  /** Constant current plus what drives add, pA. */
  current: number
  /** Bytes of the inputs of one step. */
  readonly slotBytes: number
  #ring = 0
  #mask = 0
  readonly #hold: number
  readonly #constants: number
  readonly #inputBytes: number
  readonly #update: (...args: number[]) => number
  readonly #addToState: (...args: number[]) => number
  readonly #addToInput: (...args: number[]) => number
  #chip: ChipShard | null = null

  constructor(
    readonly compiled: CompiledPopulation,
    kernel: Kernel,
    readonly arena: Arena,
    share: Share
  ) {
    this.count = localSize(compiled.size, share)
    this.lanes = padded(this.count)
    this.stateBytes = this.lanes * 8
    this.states = arena.allocate(this.stateBytes * compiled.states.length)
    // Last refractory steps, and a queue of the neurons that are (neurons/held.as.ts).
    this.#hold = arena.allocate(this.lanes * 8 + 8)
    this.spikes = arena.allocate(this.lanes * 4)
    this.#constants = arena.allocateDoubles(compiled.constants)
    this.#inputBytes = this.lanes * 4
    this.slotBytes = this.#inputBytes * inputsOf(compiled)
    this.current = compiled.current
    this.#update = kernel.fn(`${compiled.kernel}_update`)
    this.#addToState = kernel.fn('addToState')
    this.#addToInput = kernel.fn('addToInput')
    // Lanes that fill up the last eight stay refractory for ever.
    arena.words(this.#hold, this.lanes).fill(never, this.count)
  }

  /** A state of this worker's neurons as it is stored: without its offset. */
  stateOf(variable: number): Float64Array | Float32Array {
    const at = this.states + variable * this.stateBytes
    return this.compiled.states[variable]?.isSingle
      ? this.arena.singles(at, this.count)
      : this.arena.doubles(at, this.count)
  }

  /** Draws the states at time zero, each from its neuron's own stream; then a chip's rules begin, if it has any. */
  drawInitialStates(
    kernel: Kernel,
    stream: number,
    seed: number,
    index: number,
    share: Share
  ): void {
    const draw = kernel.fn('drawInitial')
    this.compiled.states.forEach(({ initial, offset, isSingle }, i) => {
      draw(
        this.states + i * this.stateBytes,
        this.count,
        stream,
        seed,
        purposes.initial,
        index * 256 + i,
        share.worker,
        share.workers,
        initial.law,
        initial.a,
        initial.b,
        initial.low,
        initial.high,
        offset,
        isSingle ? 1 : 0
      )
    })
    this.#constrain(kernel, stream, index, share)
  }

  #constrain(kernel: Kernel, stream: number, index: number, share: Share): void {
    const { chip } = this.compiled
    if (!chip) return
    const { arena, count, states, stateBytes } = this
    this.#chip = new ChipShard(this.compiled, chip, {
      ...{ kernel, arena, share, index, count, states, stateBytes, stream },
      constants: this.#constants,
      inputOf: (step, receptor) => this.inputOf(step, receptor)
    })
  }

  /** How often a number was beyond what a chip can hold. */
  get beyond(): number {
    return this.#chip?.beyond ?? 0
  }

  /** Makes room for input that arrives up to `longestDelay` steps ahead. */
  makeRing(longestDelay: number): void {
    // One more for the present step, and one that Poisson trains fill in advance.
    const slots = 2 ** Math.ceil(Math.log2(longestDelay + 3))
    this.#ring = this.arena.allocate(this.slotBytes * slots)
    this.#mask = slots - 1
  }

  /** Address of a receptor's input of a step. */
  inputOf(step: number, receptor: number): number {
    return this.#ring + (step & this.#mask) * this.slotBytes + receptor * this.#inputBytes
  }

  /** Address of a receptor's input in slot zero, and what selects the slot: for drawn delays. */
  ringOf(receptor: number): { readonly address: number; readonly mask: number } {
    return { address: this.#ring + receptor * this.#inputBytes, mask: this.#mask }
  }

  /**
   * Lets a current of each neuron's own act in the coming step.
   * @param values address of f64, pA, one a neuron
   * @throws Error when the model takes no such currents
   */
  inject(step: number, values: number): void {
    const { injection } = this.compiled
    if (!injection) throw new Error(`${this.compiled.kernel} takes no currents of single neurons`)
    const { count } = this
    if (injection.kind === 'input') {
      this.#addToInput(count, values, 1, this.inputOf(step, this.compiled.receptors))
      return
    }
    if (injection.kind === 'receptor') {
      this.#addToInput(count, values, injection.gain, this.inputOf(step, injection.receptor))
      return
    }
    const state = this.states + injection.state * this.stateBytes
    const held = injection.whileRefractory ? never : step
    this.#addToState(count, values, injection.gain, state, this.#hold, held)
  }

  /** Advances every neuron by one step. @returns how many fired; they are listed at `spikes` */
  update(step: number): number {
    this.#chip?.before(step)
    const fired = this.#update(
      this.lanes,
      this.#constants,
      this.states,
      this.stateBytes,
      this.#hold,
      this.inputOf(step, 0),
      this.#inputBytes,
      this.current,
      step,
      this.spikes
    )
    this.#chip?.after()
    return fired
  }
}
