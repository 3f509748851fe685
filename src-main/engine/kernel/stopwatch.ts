import type { Profile } from './messages'

type Phase = keyof Profile

/** Adds up where a worker's time goes: each lap belongs to the phase that ends with it. */
export class Stopwatch {
  readonly #milliseconds: Record<Phase, number> = {
    build: 0,
    drive: 0,
    update: 0,
    exchange: 0,
    deliver: 0,
    record: 0
  }
  #last: number

  constructor(readonly now: () => number) {
    this.#last = now()
  }

  lap(phase: Phase): void {
    const time = this.now()
    this.#milliseconds[phase] += time - this.#last
    this.#last = time
  }

  /** Seconds per phase so far. */
  get profile(): Profile {
    const { build, drive, update, exchange, deliver, record } = this.#milliseconds
    return {
      build: build / 1000,
      drive: drive / 1000,
      update: update / 1000,
      exchange: exchange / 1000,
      deliver: deliver / 1000,
      record: record / 1000
    }
  }
}
