import { firstSpikeAfter, type SpikeTrain } from './spike-range'

export interface SpikeList {
  readonly timesMs: Float64Array<ArrayBuffer>
  readonly neurons: Uint32Array<ArrayBuffer>
  /** Spikes in the range, also those beyond the limit. */
  readonly total: number
}

/** The first `limit` spikes with fromMs < t ≤ toMs. */
export function listSpikes(
  train: SpikeTrain,
  fromMs: number,
  toMs: number,
  limit: number
): SpikeList {
  const first = firstSpikeAfter(train, fromMs)
  const total = firstSpikeAfter(train, toMs) - first
  const count = Math.min(total, limit)
  return {
    timesMs: Float64Array.from({ length: count }, (_, i) =>
      // 12 digits: a multiple of the step without the product's rounding error
      Number(((train.steps[first + i] ?? 0) * train.dt).toPrecision(12))
    ),
    neurons: train.neurons.slice(first, first + count),
    total
  }
}
