import { firstSpikeAfter, type SpikeTrain } from './spike-range'

export interface PeristimulusHistogram {
  /** Start of the first bin relative to the event: -before. */
  readonly fromMs: number
  readonly binMs: number
  /** Mean rate of a neuron, Hz. */
  readonly rateHz: Float64Array<ArrayBuffer>
  /** Events whose surroundings lie within the range. */
  readonly trials: number
}

export interface PeristimulusRequest {
  /** When the events were, ms. */
  readonly times: readonly number[]
  readonly beforeMs: number
  readonly afterMs: number
  readonly bins: number
  readonly fromMs: number
  readonly toMs: number
}

/** Rate of `neurons` neurons around given moments, averaged over those whose surroundings are whole. */
export function peristimulusHistogram(
  train: SpikeTrain,
  neurons: number,
  { times, beforeMs, afterMs, bins, fromMs, toMs }: PeristimulusRequest
): PeristimulusHistogram {
  const rateHz = new Float64Array(bins)
  const binMs = (beforeMs + afterMs) / bins
  let trials = 0
  for (const time of times) {
    const [start, end] = [time - beforeMs, time + afterMs]
    if (start < fromMs - 1e-9 || end > toMs + 1e-9) continue
    trials++
    const last = firstSpikeAfter(train, end)
    for (let i = firstSpikeAfter(train, start); i < last; i++) {
      const bin = Math.floor(((train.steps[i] ?? 0) * train.dt - start) / binMs - 1e-9)
      const at = Math.min(bins - 1, Math.max(0, bin))
      rateHz[at] = (rateHz[at] ?? 0) + 1
    }
  }
  const scale = trials === 0 ? 0 : 1000 / binMs / neurons / trials
  return { fromMs: -beforeMs, binMs, rateHz: rateHz.map((count) => count * scale), trials }
}
