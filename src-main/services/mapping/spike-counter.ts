import type { MappingNetwork } from '../../chips/map'
import type { CompiledNetwork } from '../../engine'

/** Counts spikes after the warm-up: of each neuron, and of every step. */
export class SpikeCounter {
  readonly spikes: Float64Array
  /** Of each population in its busiest step. */
  readonly peaks: Uint32Array
  readonly #firsts: readonly number[]
  readonly #all: Uint32Array
  readonly #own: readonly Uint32Array[]
  readonly #warmup: number

  constructor({ populations, totalSteps, warmupSteps }: CompiledNetwork) {
    this.#firsts = populations.map((_, i) =>
      populations.slice(0, i).reduce((sum, { size }) => sum + size, 0)
    )
    this.spikes = new Float64Array(populations.reduce((sum, { size }) => sum + size, 0))
    this.peaks = new Uint32Array(populations.length)
    this.#all = new Uint32Array(totalSteps + 1)
    this.#own = populations.map(() => new Uint32Array(totalSteps + 1))
    this.#warmup = warmupSteps
  }

  add(population: number, steps: Uint32Array, neurons: Uint32Array): void {
    const first = this.#firsts[population] ?? 0
    const own = this.#own[population]
    if (!own) return
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] ?? 0
      if (step <= this.#warmup) continue
      const neuron = first + (neurons[i] ?? 0)
      this.spikes[neuron] = (this.spikes[neuron] ?? 0) + 1
      this.#all[step] = (this.#all[step] ?? 0) + 1
      const count = (own[step] ?? 0) + 1
      own[step] = count
      if (count > (this.peaks[population] ?? 0)) this.peaks[population] = count
    }
  }

  /** Spikes of the whole network in a step. */
  perStep(steps: number): MappingNetwork['stepSpikes'] {
    const counts = this.#all.slice(this.#warmup + 1).sort()
    const at = (share: number): number =>
      counts[Math.min(counts.length - 1, Math.floor(share * counts.length))] ?? 0
    const total = counts.reduce((a, b) => a + b, 0)
    return { mean: total / steps, median: at(0.5), p95: at(0.95), max: at(1) }
  }
}
