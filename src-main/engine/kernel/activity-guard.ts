import { runawayRateHz, type CompiledNetwork } from '../compile/compiled-network'
import type { ShardFailure } from './messages'

const windowMs = 50

/**
 * Watches the populations' rates and tells when one has run away: above the limit over 50 ms, or so
 * many spikes in less that it is certain to be. Every worker sees all spikes, so every worker comes
 * to the same verdict at the same step.
 */
export class ActivityGuard {
  readonly #counts: Float64Array
  readonly #window: number
  #windowStart = 0

  constructor(readonly network: CompiledNetwork) {
    this.#counts = new Float64Array(network.populations.length)
    this.#window = Math.max(1, Math.round(windowMs / network.dt))
  }

  count(population: number, spikes: number): void {
    this.#counts[population] = (this.#counts[population] ?? 0) + spikes
  }

  /** What a checkpoint has to keep. */
  get remembered(): readonly number[] {
    return [this.#windowStart, ...this.#counts]
  }

  remember([windowStart = 0, ...counts]: readonly number[]): void {
    this.#windowStart = windowStart
    this.#counts.set(counts)
  }

  /** To be called once an epoch with its last step. */
  verdict(step: number): ShardFailure | null {
    const { dt, populations } = this.network
    const elapsed = step - this.#windowStart
    const mostPerNeuron = (runawayRateHz * Math.max(elapsed, this.#window) * dt) / 1000
    // By index: an iterator an epoch would keep the garbage collector busy.
    for (let index = 0; index < populations.length; index++) {
      const perNeuron = (this.#counts[index] ?? 0) / (populations[index]?.size ?? 1)
      if (perNeuron <= mostPerNeuron) continue
      const rateHz = (perNeuron / elapsed / dt) * 1000
      const population = populations[index]?.name ?? ''
      return { kind: 'runaway', population, timeMs: step * dt, rateHz }
    }
    if (elapsed >= this.#window) {
      this.#windowStart = step
      this.#counts.fill(0)
    }
    return null
  }
}
