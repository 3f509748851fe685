import type { Profile } from './messages'

type Phase = keyof Profile

const nothing = { drive: 0, update: 0, exchange: 0, deliver: 0, record: 0 }

/** Looking at the clock costs as much as a small step, so only every so many epochs are timed. */
const epochsPerSample = 16

/** Finds out where a worker's time goes: each lap belongs to the phase that ends with it. */
export class Stopwatch {
  #milliseconds: Record<Phase, number> = { ...nothing }
  #last = 0
  #began: number
  #isTiming = false

  constructor(readonly now: () => number) {
    this.#began = now()
  }

  /** Says that an epoch begins; it is timed, or not. */
  beginEpoch(epoch: number): void {
    this.#isTiming = epoch % epochsPerSample === 0
    if (this.#isTiming) this.#last = this.now()
  }

  lap(phase: Phase): void {
    if (!this.#isTiming) return
    const time = this.now()
    this.#milliseconds[phase] += time - this.#last
    this.#last = time
  }

  /** Forgets what came before. @returns milliseconds of the same origin as `now` */
  restart(): number {
    this.#milliseconds = { ...nothing }
    this.#began = this.now()
    return this.#began
  }

  /** Seconds since the last restart, divided among the phases as in the epochs that were timed. */
  get profile(): Profile {
    const phases = this.#milliseconds
    const timed = Object.values(phases).reduce((sum, value) => sum + value, 0)
    const scale = timed > 0 ? (this.now() - this.#began) / 1000 / timed : 0
    return {
      drive: phases.drive * scale,
      update: phases.update * scale,
      exchange: phases.exchange * scale,
      deliver: phases.deliver * scale,
      record: phases.record * scale
    }
  }
}
