import type { CompiledNetwork, Glance } from '../engine'
import type { LiveTrace, LiveWeights } from './run-messages'

const histogramBins = 40

/** Gathers what workers show of their parts of recordings, until it is handed on. */
export class LiveGlances {
  #traces: LiveTrace[] = []
  /** The last weights of each recording, by worker. */
  readonly #weights = new Map<number, Map<number, Glance>>()
  readonly #fresh = new Set<number>()

  constructor(readonly network: CompiledNetwork) {}

  add(recording: number, worker: number, glance: Glance): void {
    if (this.network.recordings[recording]?.weights) {
      const parts = this.#weights.get(recording) ?? new Map<number, Glance>()
      this.#weights.set(recording, parts.set(worker, glance))
      this.#fresh.add(recording)
      return
    }
    const { columns, steps, values } = glance
    this.#traces.push({ recording, columns, steps, values })
  }

  /** What has come since the last time. */
  take(): { readonly traces: readonly LiveTrace[]; readonly weights: readonly LiveWeights[] } {
    const traces = this.#traces
    this.#traces = []
    const weights = [...this.#fresh].map((recording) =>
      histogram(recording, [...(this.#weights.get(recording)?.values() ?? [])])
    )
    this.#fresh.clear()
    return { traces, weights }
  }
}

function histogram(recording: number, parts: readonly Glance[]): LiveWeights {
  // A silent synapse has no weight.
  const all = parts.flatMap(({ values }) => [...values]).filter((value) => !Number.isNaN(value))
  const low = Math.min(...all)
  const high = Math.max(...all)
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length
  const counts = new Float64Array(all.length === 0 ? 0 : histogramBins)
  const width = (high - low) / histogramBins
  for (const value of all) {
    const bin = width > 0 ? Math.min(histogramBins - 1, Math.floor((value - low) / width)) : 0
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return {
    recording,
    step: Math.max(0, ...parts.flatMap(({ steps }) => steps)),
    from: all.length === 0 ? 0 : low,
    binWidth: all.length === 0 ? 0 : width,
    counts,
    mean: all.length === 0 ? null : mean,
    sd:
      all.length === 0
        ? null
        : Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length)
  }
}
