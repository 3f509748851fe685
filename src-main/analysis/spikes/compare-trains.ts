import { vanRossum } from './van-rossum'

/** Spikes of one population, each with its time and its neuron, in the order of time. */
export interface PopulationTrains {
  readonly neurons: number
  /** ms after the warm-up. */
  readonly times: Float64Array
  readonly indices: Uint32Array
}

/** What one population does, and how far it is from what it does elsewhere. */
export interface TrainComparison {
  readonly spikes: number
  readonly rateHz: number
  /** Mean coefficient of variation of intervals, over neurons with at least three; null without any. */
  readonly cv: number | null
}

export interface TrainDistance {
  /** Change of the number of spikes against the reference; null where that has none. */
  readonly spikesChange: number | null
  /** Pearson's coefficient of the rates of single neurons; null where they do not vary. */
  readonly rateCorrelation: number | null
  /** The same of the population's rate in bins. */
  readonly courseCorrelation: number | null
  /** Mean over neurons of van Rossum's distance (the root), for up to `mostNeurons` of them. */
  readonly distance: number
}

export const rateBinMs = 10
export const distanceTauMs = 10
const mostNeurons = 500

/** The numbers of one population in one run. */
export function describeTrains(trains: PopulationTrains, durationMs: number): TrainComparison {
  const spikes = trains.times.length
  const last = new Float64Array(trains.neurons).fill(-1)
  const sums = Array.from({ length: trains.neurons }, () => ({ n: 0, mean: 0, squares: 0 }))
  for (let i = 0; i < spikes; i++) {
    const neuron = trains.indices[i] ?? 0
    const time = trains.times[i] ?? 0
    const before = last[neuron] ?? -1
    last[neuron] = time
    const sum = sums[neuron]
    if (before < 0 || !sum) continue
    sum.n++
    const delta = time - before - sum.mean
    sum.mean += delta / sum.n
    sum.squares += delta * (time - before - sum.mean)
  }
  const variations = sums
    .filter(({ n, mean }) => n >= 3 && mean > 0)
    .map(({ n, mean, squares }) => Math.sqrt(squares / n) / mean)
  return {
    spikes,
    rateHz: (spikes * 1000) / (trains.neurons * durationMs),
    cv: variations.length === 0 ? null : meanOf(variations)
  }
}

/** How far one population's spikes are from those of a reference run of the same network. */
export function distanceOf(
  trains: PopulationTrains,
  reference: PopulationTrains,
  durationMs: number
): TrainDistance {
  const before = reference.times.length
  const most = Math.min(trains.neurons, mostNeurons)
  const [own, other] = [byNeuron(trains, most), byNeuron(reference, most)]
  let distance = 0
  for (let i = 0; i < most; i++) {
    distance += Math.sqrt(vanRossum(own[i] ?? [], other[i] ?? [], distanceTauMs))
  }
  return {
    spikesChange: before === 0 ? null : trains.times.length / before - 1,
    rateCorrelation: pearson(counts(trains), counts(reference)),
    courseCorrelation: pearson(course(trains, durationMs), course(reference, durationMs)),
    distance: distance / most
  }
}

function byNeuron({ times, indices }: PopulationTrains, most: number): readonly number[][] {
  const trains = Array.from({ length: most }, (): number[] => [])
  for (let i = 0; i < times.length; i++) trains[indices[i] ?? 0]?.push(times[i] ?? 0)
  return trains
}

function counts({ neurons, indices }: PopulationTrains): Float64Array {
  const found = new Float64Array(neurons)
  for (const neuron of indices) found[neuron] = (found[neuron] ?? 0) + 1
  return found
}

/** Spikes in bins: the course of the population's rate. */
export function course({ times }: PopulationTrains, durationMs: number): Float64Array {
  const bins = new Float64Array(Math.max(1, Math.ceil(durationMs / rateBinMs)))
  for (const time of times) {
    const bin = Math.min(bins.length - 1, Math.floor(time / rateBinMs))
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  return bins
}

/** Pearson's coefficient; null where one of the two does not vary. */
export function pearson(one: ArrayLike<number>, other: ArrayLike<number>): number | null {
  const n = Math.min(one.length, other.length)
  const [a, b] = [meanOf(one), meanOf(other)]
  let [xy, xx, yy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [x, y] = [(one[i] ?? 0) - a, (other[i] ?? 0) - b]
    xy += x * y
    xx += x * x
    yy += y * y
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy)
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
  return values.length === 0 ? 0 : sum / values.length
}
