/** Words of the control block, a SharedArrayBuffer that everyone taking part in a run can see. */
const word = {
  command: 0,
  decision: 1,
  arrived: 2,
  generation: 3,
  waiting: 4,
  step: 5,
  stop: 6,
  phase: 7,
  /** From here on, one a worker: how many thousandths of its building are done. */
  built: 16
} as const

export const commands = { go: 0, pause: 1, cancel: 2 } as const
export const decisions = { go: 0, pause: 1, cancel: 2, stop: 3 } as const
export type Decision = (typeof decisions)[keyof typeof decisions]

/** About 30 µs on a present core: longer than most differences between workers, shorter than a nap. */
const spins = 4000

export const controlBytes = (workers: number): number => 4 * (word.built + workers)

/**
 * Commands to, progress of, and meeting point for the workers of one run. Workers meet at the end
 * of each epoch; the last to arrive decides for all what happens next, so that a command takes
 * effect at the same step everywhere.
 */
export class Control {
  readonly #words: Int32Array

  constructor(
    readonly buffer: SharedArrayBuffer,
    readonly workers: number
  ) {
    this.#words = new Int32Array(buffer)
  }

  static create(workers: number): Control {
    return new Control(new SharedArrayBuffer(controlBytes(workers)), workers)
  }

  get command(): number {
    return Atomics.load(this.#words, word.command)
  }

  /** Sets a command for all workers; cancelling is final. */
  order(command: keyof typeof commands): void {
    if (this.command === commands.cancel) return
    Atomics.store(this.#words, word.command, commands[command])
    Atomics.notify(this.#words, word.command)
  }

  get step(): number {
    return Atomics.load(this.#words, word.step)
  }

  set step(step: number) {
    Atomics.store(this.#words, word.step, step)
  }

  /** Asks for the run to end at the next meeting, because something is wrong. */
  requestStop(): void {
    Atomics.store(this.#words, word.stop, 1)
  }

  /** @param fraction of this worker's building that is done */
  reportBuilt(worker: number, fraction: number): void {
    Atomics.store(this.#words, word.built + worker, Math.floor(fraction * 1000))
  }

  /** Fraction of the building that is done: the slowest worker's. */
  get builtFraction(): number {
    let least = 1000
    for (let worker = 0; worker < this.workers; worker++) {
      least = Math.min(least, Atomics.load(this.#words, word.built + worker))
    }
    return least / 1000
  }

  /** Waits for all workers; everyone gets the same decision. A pause is waited out here. */
  meet(): Exclude<Decision, typeof decisions.pause> {
    for (;;) {
      const decision = this.#meetOnce()
      if (decision === decisions.stop || decision === decisions.cancel) return decision
      if (decision !== decisions.pause) return decisions.go
      while (this.command === commands.pause) {
        Atomics.wait(this.#words, word.command, commands.pause)
      }
    }
  }

  #meetOnce(): number {
    const words = this.#words
    const generation = Atomics.load(words, word.generation)
    if (Atomics.add(words, word.arrived, 1) === this.workers - 1) {
      const stop = Atomics.load(words, word.stop) === 1
      Atomics.store(words, word.decision, stop ? decisions.stop : this.command)
      Atomics.store(words, word.arrived, 0)
      Atomics.add(words, word.generation, 1)
      if (Atomics.load(words, word.waiting) > 0) Atomics.notify(words, word.generation)
      return Atomics.load(words, word.decision)
    }
    for (let i = 0; i < spins; i++) {
      if (Atomics.load(words, word.generation) !== generation) {
        return Atomics.load(words, word.decision)
      }
    }
    Atomics.add(words, word.waiting, 1)
    while (Atomics.load(words, word.generation) === generation) {
      Atomics.wait(words, word.generation, generation)
    }
    Atomics.sub(words, word.waiting, 1)
    return Atomics.load(words, word.decision)
  }
}
