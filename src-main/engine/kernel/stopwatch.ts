import type { Profile } from './messages'

type Phase = keyof Profile

const nothing = { drive: 0, update: 0, exchange: 0, deliver: 0, record: 0 }

/** Adds up where a worker's time goes: each lap belongs to the phase that ends with it. */
export class Stopwatch {
  #milliseconds: Record<Phase, number> = { ...nothing }
  #last: number

  constructor(readonly now: () => number) {
    this.#last = now()
  }

  lap(phase: Phase): void {
    const time = this.now()
    this.#milliseconds[phase] += time - this.#last
    this.#last = time
  }

  /** Forgets what came before. @returns milliseconds of the same origin as `now` */
  restart(): number {
    this.#milliseconds = { ...nothing }
    this.#last = this.now()
    return this.#last
  }

  /** Seconds per phase since the last restart. */
  get profile(): Profile {
    const { drive, update, exchange, deliver, record } = this.#milliseconds
    return {
      drive: drive / 1000,
      update: update / 1000,
      exchange: exchange / 1000,
      deliver: deliver / 1000,
      record: record / 1000
    }
  }
}
