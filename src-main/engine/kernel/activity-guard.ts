import { runawayRateHz, type CompiledNetwork } from '../compile/compiled-network'
import type { ShardFailure } from './messages'

const windowMs = 50

/**
 * Watches the populations' rates and tells when one has run away: above the limit over 50 ms.
 * Every worker sees all spikes, so every worker comes to the same verdict at the same step.
 */
export class ActivityGuard {
  readonly #counts: Float64Array
  readonly #window: number
  #windowEnd: number

  constructor(readonly network: CompiledNetwork) {
    this.#counts = new Float64Array(network.populations.length)
    this.#window = Math.max(1, Math.round(windowMs / network.dt))
    this.#windowEnd = this.#window
  }

  count(population: number, spikes: number): void {
    this.#counts[population] = (this.#counts[population] ?? 0) + spikes
  }

  /** To be called once an epoch with its last step. */
  verdict(step: number): ShardFailure | null {
    if (step < this.#windowEnd) return null
    const seconds = ((step - this.#windowEnd + this.#window) * this.network.dt) / 1000
    this.#windowEnd = step + this.#window
    for (const [index, { name, size }] of this.network.populations.entries()) {
      const rateHz = (this.#counts[index] ?? 0) / size / seconds
      if (rateHz > runawayRateHz) return this.runaway(name, step, rateHz)
    }
    this.#counts.fill(0)
    return null
  }

  /** The failure for a population that fired more spikes than there is room for. */
  runaway(population: string, step: number, rateHz: number): ShardFailure {
    return { kind: 'runaway', population, timeMs: step * this.network.dt, rateHz }
  }
}
