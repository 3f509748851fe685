import { firstSpikeAfter, type SpikeTrain } from './spike-range'

export interface IsiHistogram {
  readonly binMs: number
  readonly counts: Float64Array<ArrayBuffer>
  /** Intervals in all, also those beyond the last bin. */
  readonly intervals: number
  readonly meanMs: number | null
  /** Mean over neurons with at least three intervals of sd / mean; null without any. */
  readonly cv: number | null
}

/** Share of the intervals that the histogram shows when no end is given. */
const shownShare = 0.995

/**
 * Histogram of the intervals between each neuron's spikes with fromMs < t ≤ toMs.
 * @param maxMs right end of the last bin; null for one that holds nearly all intervals
 */
export function isiHistogram(
  train: SpikeTrain,
  fromMs: number,
  toMs: number,
  bins: number,
  maxMs: number | null
): IsiHistogram {
  const { intervals, cv } = collectIntervals(train, fromMs, toMs)
  const sorted = intervals.sort()
  const longest = sorted[Math.floor((sorted.length - 1) * shownShare)] ?? 0
  const end = maxMs ?? Math.max(longest * train.dt, train.dt * bins)
  const binMs = end / bins
  const counts = new Float64Array(bins)
  let sum = 0
  for (const steps of sorted) {
    const interval = steps * train.dt
    sum += interval
    const bin = Math.floor(interval / binMs + 1e-9)
    if (bin < bins) counts[bin] = (counts[bin] ?? 0) + 1
    else if (interval <= end + 1e-9) counts[bins - 1] = (counts[bins - 1] ?? 0) + 1
  }
  const { length } = sorted
  return { binMs, counts, intervals: length, meanMs: length === 0 ? null : sum / length, cv }
}

/** All intervals, in steps, and the mean CV. */
function collectIntervals(
  train: SpikeTrain,
  fromMs: number,
  toMs: number
): { intervals: Uint32Array; cv: number | null } {
  const first = firstSpikeAfter(train, fromMs)
  const last = firstSpikeAfter(train, toMs)
  const neurons = train.neurons.subarray(first, last)
  const highest = neurons.reduce((most, neuron) => Math.max(most, neuron), 0)
  const lastStep = new Int32Array(highest + 1).fill(-1)
  const counts = new Uint32Array(highest + 1)
  const sums = new Float64Array(highest + 1)
  const squares = new Float64Array(highest + 1)
  const intervals = new Uint32Array(Math.max(0, last - first))
  let found = 0
  neurons.forEach((neuron, i) => {
    const step = train.steps[first + i] ?? 0
    const before = lastStep[neuron] ?? -1
    lastStep[neuron] = step
    if (before < 0) return
    const interval = step - before
    intervals[found++] = interval
    counts[neuron] = (counts[neuron] ?? 0) + 1
    sums[neuron] = (sums[neuron] ?? 0) + interval
    squares[neuron] = (squares[neuron] ?? 0) + interval * interval
  })
  let total = 0
  let regular = 0
  counts.forEach((count, neuron) => {
    if (count < 3) return
    const mean = (sums[neuron] ?? 0) / count
    const variance = Math.max(0, (squares[neuron] ?? 0) / count - mean * mean)
    total += Math.sqrt(variance) / mean
    regular++
  })
  return { intervals: intervals.slice(0, found), cv: regular === 0 ? null : total / regular }
}
