import { firstSpikeAfter, type SpikeTrain } from './spike-range'

/** Mean rate of `neurons` neurons, Hz, in `bins` equal bins of fromMs < t ≤ toMs. */
export function binRate(
  train: SpikeTrain,
  neurons: number,
  fromMs: number,
  toMs: number,
  bins: number
): Float64Array<ArrayBuffer> {
  const rates = new Float64Array(bins)
  const { steps, dt } = train
  const last = firstSpikeAfter(train, toMs)
  const binMs = (toMs - fromMs) / bins
  for (let i = firstSpikeAfter(train, fromMs); i < last; i++) {
    const bin = Math.floor(((steps[i] ?? 0) * dt - fromMs) / binMs - 1e-9)
    const at = Math.min(bins - 1, Math.max(0, bin))
    rates[at] = (rates[at] ?? 0) + 1
  }
  const scale = 1000 / binMs / neurons
  return rates.map((count) => count * scale)
}
