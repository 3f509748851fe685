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
  save: 8,
  /** What is to be settled after the next meeting, and after the last: a bit for each rule. */
  toSettle: 9,
  settling: 10,
  spins: 11,
  /** Batches of changes that have been ordered, and those that were by the last meeting. */
  ordered: 12,
  taken: 13,
  /** Whether somebody looks on. */
  watched: 14,
  /** From here on, one a worker: how many thousandths of its building are done. */
  built: 16
} as const

/** To suspend is to end with a checkpoint, from which the run can go on another time. */
export const commands = { go: 0, pause: 1, cancel: 2, suspend: 4 } as const
export const decisions = { go: 0, pause: 1, cancel: 2, stop: 3, suspend: 4, save: 5 } as const
export type Decision = (typeof decisions)[keyof typeof decisions]
const ordered: readonly Decision[] = [0, 1, 2, 3, 4, 5]

/**
 * How often a worker looks whether the others have come before it sleeps. To be woken takes longer
 * than most epochs, so with a core for each they wait about a millisecond; where they have to share
 * cores, the one that is waited for needs them.
 */
const patient = 150_000
const impatient = 500

/** Rules beyond the thirtieth share bits. */
const settlingBit = (rule: number): number => 1 << (rule % 30)

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

  /** @param cores that the workers may use */
  static create(workers: number, cores: number): Control {
    const control = new Control(new SharedArrayBuffer(controlBytes(workers)), workers)
    control.#words[word.spins] = workers <= cores ? patient : impatient
    return control
  }

  get command(): number {
    return Atomics.load(this.#words, word.command)
  }

  /** Whether the run has been told to end. */
  get isEnding(): boolean {
    return this.command === commands.cancel || this.command === commands.suspend
  }

  /** Sets a command for all workers; cancelling is final, and after suspending there is only that. */
  order(command: keyof typeof commands): void {
    if (this.isEnding && command !== 'cancel') return
    Atomics.store(this.#words, word.command, commands[command])
    Atomics.notify(this.#words, word.command)
  }

  get step(): number {
    return Atomics.load(this.#words, word.step)
  }

  set step(step: number) {
    Atomics.store(this.#words, word.step, step)
  }

  /** Asks for a checkpoint at the next meeting. */
  requestSave(): void {
    Atomics.store(this.#words, word.save, 1)
  }

  /** Asks all workers to settle a rule's weights after the next meeting, so that none waits for it. */
  requestSettling(rule: number): void {
    Atomics.or(this.#words, word.toSettle, settlingBit(rule))
  }

  /** Whether a rule is to be settled after this meeting. */
  isSettling(rule: number): boolean {
    return (Atomics.load(this.#words, word.settling) & settlingBit(rule)) !== 0
  }

  /** Tells of one more batch of changes, which lies ready: see steering.ts. */
  orderChanges(): void {
    Atomics.add(this.#words, word.ordered, 1)
  }

  /** Batches that had been ordered when all last met. */
  get changesTaken(): number {
    return Atomics.load(this.#words, word.taken)
  }

  /** Whether somebody looks on, so that more is handed over than is recorded. */
  get isWatched(): boolean {
    return Atomics.load(this.#words, word.watched) === 1
  }

  set isWatched(is: boolean) {
    Atomics.store(this.#words, word.watched, is ? 1 : 0)
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
      if (decision !== decisions.pause) return decision
      while (this.command === commands.pause) {
        Atomics.wait(this.#words, word.command, commands.pause)
      }
    }
  }

  /** What the last to arrive decides. */
  #decide(): Decision {
    if (Atomics.load(this.#words, word.stop) === 1) return decisions.stop
    switch (this.command) {
      case commands.pause:
        return decisions.pause
      case commands.cancel:
        return decisions.cancel
      case commands.suspend:
        return decisions.suspend
      default:
        return Atomics.exchange(this.#words, word.save, 0) === 1 ? decisions.save : decisions.go
    }
  }

  get #decision(): Decision {
    return ordered[Atomics.load(this.#words, word.decision)] ?? decisions.stop
  }

  #meetOnce(): Decision {
    const words = this.#words
    const generation = Atomics.load(words, word.generation)
    if (Atomics.add(words, word.arrived, 1) === this.workers - 1) {
      const decision = this.#decide()
      Atomics.store(words, word.decision, decision)
      Atomics.store(words, word.settling, Atomics.exchange(words, word.toSettle, 0))
      Atomics.store(words, word.taken, Atomics.load(words, word.ordered))
      Atomics.store(words, word.arrived, 0)
      Atomics.add(words, word.generation, 1)
      if (Atomics.load(words, word.waiting) > 0) Atomics.notify(words, word.generation)
      return decision
    }
    const spins = words[word.spins] ?? 0
    for (let i = 0; i < spins; i++) {
      if (Atomics.load(words, word.generation) !== generation) {
        return this.#decision
      }
    }
    Atomics.add(words, word.waiting, 1)
    while (Atomics.load(words, word.generation) === generation) {
      Atomics.wait(words, word.generation, generation)
    }
    Atomics.sub(words, word.waiting, 1)
    return this.#decision
  }
}
