import { variationTerm } from '../local-variation'
import { firstSpikeAfter, type SpikeTrain } from './spike-range'

export const neuronMeasures = ['rate', 'cv', 'lv', 'fano'] as const
export type NeuronMeasure = (typeof neuronMeasures)[number]

export interface MeasureHistogram {
  /** Start of the first bin. */
  readonly from: number
  readonly bin: number
  readonly counts: Float64Array<ArrayBuffer>
  /** Neurons that have the measure. */
  readonly neurons: number
  readonly mean: number | null
  readonly median: number | null
}

/** A CV or LV of fewer intervals says little. */
const leastIntervals = 3

/**
 * How a measure of single neurons is distributed: rate in Hz, CV and LV of their intervals (of at least
 * three), Fano factor of their counts in windows, for spikes with fromMs < t ≤ toMs.
 * @param neurons recorded neurons; those without a spike have a rate of zero, and nothing else
 */
export function measureHistogram(
  train: SpikeTrain,
  neurons: number,
  range: { readonly fromMs: number; readonly toMs: number },
  measure: NeuronMeasure,
  options: { readonly windowMs: number; readonly bins: number }
): MeasureHistogram {
  const values = valuesOf(train, neurons, range, measure, options.windowMs).sort()
  const most = values.at(-1) ?? 0
  const bin = (most > 0 ? most * (1 + 1e-9) : 1) / options.bins
  const counts = new Float64Array(options.bins)
  for (const value of values) {
    const at = Math.min(options.bins - 1, Math.floor(value / bin))
    counts[at] = (counts[at] ?? 0) + 1
  }
  const { length } = values
  const middle = ((values[(length - 1) >> 1] ?? 0) + (values[length >> 1] ?? 0)) / 2
  return {
    from: 0,
    bin,
    counts,
    neurons: length,
    mean: length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / length,
    median: length === 0 ? null : middle
  }
}

function valuesOf(
  train: SpikeTrain,
  neurons: number,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  measure: NeuronMeasure,
  windowMs: number
): Float64Array<ArrayBuffer> {
  const seconds = (toMs - fromMs) / 1000
  const own = stepsOfNeurons(train, fromMs, toMs)
  if (measure === 'rate') {
    const rates = new Float64Array(Math.max(neurons, own.size))
    rates.set([...own.values()].map(({ length }) => length / seconds))
    return rates
  }
  const values = [...own.values()].map((steps) =>
    measure === 'fano'
      ? fanoOf(steps, fromMs / train.dt, windowMs / train.dt, Math.floor((toMs - fromMs) / windowMs + 1e-9)) // prettier-ignore
      : variationOf(steps, measure)
  )
  return Float64Array.from(values.filter((value) => value !== null))
}

function stepsOfNeurons(
  train: SpikeTrain,
  fromMs: number,
  toMs: number
): ReadonlyMap<number, number[]> {
  const own = new Map<number, number[]>()
  const last = firstSpikeAfter(train, toMs)
  for (let i = firstSpikeAfter(train, fromMs); i < last; i++) {
    const neuron = train.neurons[i] ?? 0
    const steps = own.get(neuron)
    if (steps) steps.push(train.steps[i] ?? 0)
    else own.set(neuron, [train.steps[i] ?? 0])
  }
  return own
}

function variationOf(steps: readonly number[], measure: 'cv' | 'lv'): number | null {
  const intervals = steps.slice(1).map((step, i) => step - (steps[i] ?? 0))
  const { length } = intervals
  if (length < leastIntervals) return null
  if (measure === 'lv') {
    const terms = intervals.slice(1).map((next, i) => variationTerm(intervals[i] ?? 0, next))
    return (3 * terms.reduce((sum, term) => sum + term, 0)) / terms.length
  }
  const mean = intervals.reduce((sum, interval) => sum + interval, 0) / length
  const variance = intervals.reduce((sum, interval) => sum + (interval - mean) ** 2, 0) / length
  return Math.sqrt(variance) / mean
}

/** Variance over mean of the counts in whole windows; null without a spike in them, or with one window. */
function fanoOf(
  steps: readonly number[],
  from: number,
  window: number,
  windows: number
): number | null {
  if (windows < 2) return null
  const counts = new Float64Array(windows)
  for (const step of steps) {
    // A spike at a window's end belongs to it.
    const at = Math.ceil((step - from) / window - 1e-6) - 1
    if (at >= 0 && at < windows) counts[at] = (counts[at] ?? 0) + 1
  }
  const mean = counts.reduce((sum, count) => sum + count, 0) / windows
  if (mean === 0) return null
  return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (windows - 1) / mean
}
