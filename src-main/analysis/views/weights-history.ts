import type { StateSamples } from './thin-trace'
import type { RecordedSynapses } from './weights-at'

export interface WeightsHistory {
  readonly synapses: number
  readonly timesMs: Float64Array<ArrayBuffer>
  readonly mean: Float64Array<ArrayBuffer>
  /** One entry a level of `levels`, at each time. */
  readonly quantiles: Float64Array<ArrayBuffer>[]
  readonly chosen: {
    readonly source: number
    readonly target: number
    readonly weights: Float64Array<ArrayBuffer>
  }[]
}

const levels = [0.05, 0.25, 0.5, 0.75, 0.95]
/** So many weights are sorted within a second. */
const mostWeights = 6e6

/**
 * How the weights of a recording are distributed at up to `columns` of its times, and the course of
 * some of them: the first synapse from each source to its target.
 */
export function weightsHistory(
  { samples, neurons: width, firstMs, intervalMs }: StateSamples,
  { sources, targets }: RecordedSynapses,
  request: {
    readonly fromMs: number
    readonly toMs: number
    readonly columns: number
    readonly chosen: readonly { readonly source: number; readonly target: number }[]
  }
): WeightsHistory {
  const available = width === 0 ? 0 : Math.floor(samples.length / width)
  const first = Math.max(0, Math.ceil((request.fromMs - firstMs) / intervalMs - 1e-6))
  const last = Math.min(available - 1, Math.floor((request.toMs - firstMs) / intervalMs + 1e-6))
  const count = Math.max(0, last - first + 1)
  const most = Math.max(2, Math.min(request.columns, Math.floor(mostWeights / Math.max(1, width))))
  const columns = Math.min(count, most)
  // The first and the last sample are among them.
  const at = (i: number): number =>
    columns < 2 ? first : first + Math.round((i * (count - 1)) / (columns - 1))
  const mean = new Float64Array(columns)
  const quantiles = levels.map(() => new Float64Array(columns))
  for (let i = 0; i < columns; i++) {
    const begin = at(i) * width
    // A lost sample is NaN, which would be sorted to the end.
    const present = samples.slice(begin, begin + width).filter((weight) => !Number.isNaN(weight))
    present.sort()
    mean[i] = present.reduce((sum, weight) => sum + weight, 0) / present.length
    quantiles.forEach((values, level) => (values[i] = quantileOf(present, levels[level] ?? 0)))
  }
  return {
    synapses: width,
    timesMs: Float64Array.from({ length: columns }, (_, i) =>
      Number((firstMs + at(i) * intervalMs).toPrecision(12))
    ),
    mean,
    quantiles,
    chosen: request.chosen.flatMap(({ source, target }) => {
      const synapse = sources.findIndex((from, i) => from === source && targets[i] === target)
      if (synapse < 0) return []
      const weights = Float64Array.from(
        { length: columns },
        (_, i) => samples[at(i) * width + synapse] ?? NaN
      )
      return [{ source, target, weights }]
    })
  }
}

/** Between the two nearest of sorted values (Hyndman & Fan 1996, definition 7). */
function quantileOf(sorted: Float64Array, level: number): number {
  const place = level * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? NaN
  const above = sorted[Math.ceil(place)] ?? NaN
  return below + (above - below) * (place - Math.floor(place))
}
