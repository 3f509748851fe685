import { variationTerm } from './local-variation'
import type { MemoryBook } from './memory-book'
import { meanPairwiseCorrelation } from './pairwise-correlation'
import { populationSynchrony } from './population-synchrony'
import { WindowCounts } from './window-counts'

/** What the statistics have to know of a population. */
export interface CountedPopulation {
  readonly name: string
  readonly size: number
}

export interface StatisticsOptions {
  /** Time step, ms. */
  readonly dt: number
  /** Spikes up to this step are left out. */
  readonly warmupSteps: number
  /** Last step of the simulation. */
  readonly totalSteps: number
  readonly populations: readonly CountedPopulation[]
  /** Bin of the correlation and the synchrony, ms; 5 unless told. */
  readonly binMs?: number
  /** Window of the Fano factor, ms; 100 unless told. */
  readonly windowMs?: number
}

export interface PopulationStatistics {
  readonly name: string
  readonly spikes: number
  /** Spikes / (neurons × seconds after the warm-up). */
  readonly rateHz: number
  /** Mean over neurons with at least three intervals of sd(ISI) / mean(ISI); null without any. */
  readonly cvIsi: number | null
  /** Mean over the same neurons of the local variation of their intervals; null without any. */
  readonly lv: number | null
  /** Mean over neurons with a spike of the Fano factor of counts in windows; null below two. */
  readonly fano: number | null
  /**
   * Mean Pearson coefficient over all pairs of the first 200 neurons, spike counts in 5 ms bins,
   * silent neurons left out; null with fewer than two or less than two bins.
   */
  readonly correlation: number | null
  /** Golomb & Rinzel's χ of the same counts; null where nothing varies. */
  readonly synchrony: number | null
}

const correlatedNeurons = 200
const standardBinMs = 5
const standardWindowMs = 100
const leastIntervals = 3

/** What is gathered in an array for all neurons of a population. */
const arrays = ['last', 'intervals', 'mean', 'squares', 'before', 'variation'] as const

interface Accumulators {
  readonly size: number
  spikes: number
  readonly last: Int32Array
  readonly intervals: Uint32Array
  readonly mean: Float64Array
  readonly squares: Float64Array
  /** Last interval of each neuron, and the terms of the local variation so far. */
  readonly before: Uint32Array
  readonly variation: Float64Array
  readonly windows: WindowCounts
  /** Counts [neuron][bin] of the first neurons. */
  readonly counts: Uint16Array
  readonly counted: number
}

/** Statistics of spike trains, gathered spike by spike: nothing has to be kept for them. */
export class SpikeStatistics {
  readonly #options: StatisticsOptions
  readonly #bins: number
  readonly #stepsPerBin: number
  readonly #stepsPerWindow: number
  readonly #populations: readonly Accumulators[]

  constructor(options: StatisticsOptions) {
    this.#options = options
    const { dt, binMs = standardBinMs, windowMs = standardWindowMs } = options
    this.#stepsPerBin = Math.max(1, Math.round(binMs / dt))
    this.#stepsPerWindow = Math.max(1, Math.round(windowMs / dt))
    this.#bins = Math.floor((options.totalSteps - options.warmupSteps) / this.#stepsPerBin)
    this.#populations = options.populations.map(({ size }) => {
      const counted = Math.min(size, correlatedNeurons)
      return {
        size,
        spikes: 0,
        last: new Int32Array(size).fill(-1),
        intervals: new Uint32Array(size),
        mean: new Float64Array(size),
        squares: new Float64Array(size),
        before: new Uint32Array(size),
        variation: new Float64Array(size),
        windows: new WindowCounts(size),
        counts: new Uint16Array(counted * this.#bins),
        counted
      }
    })
  }

  /** Takes one spike in; a neuron's spikes have to come in the order of time. */
  add(step: number, population: number, neuron: number): void {
    const sums = this.#populations[population]
    const since = step - this.#options.warmupSteps
    if (!sums || since <= 0) return
    sums.spikes++
    const last = sums.last[neuron] ?? -1
    sums.last[neuron] = step
    if (last >= 0) {
      // Welford's running mean and sum of squares
      const n = (sums.intervals[neuron] ?? 0) + 1
      const interval = step - last
      const delta = interval - (sums.mean[neuron] ?? 0)
      const mean = (sums.mean[neuron] ?? 0) + delta / n
      sums.intervals[neuron] = n
      sums.mean[neuron] = mean
      sums.squares[neuron] = (sums.squares[neuron] ?? 0) + delta * (interval - mean)
      const before = sums.before[neuron] ?? 0
      if (before > 0) {
        sums.variation[neuron] = (sums.variation[neuron] ?? 0) + variationTerm(before, interval)
      }
      sums.before[neuron] = interval
    }
    sums.windows.add(neuron, Math.floor((since - 1) / this.#stepsPerWindow))
    const bin = Math.floor((since - 1) / this.#stepsPerBin)
    if (neuron < sums.counted && bin < this.#bins) {
      const at = neuron * this.#bins + bin
      sums.counts[at] = (sums.counts[at] ?? 0) + 1
    }
  }

  /** Keeps everything that has been gathered up to a step. */
  save(book: MemoryBook, upToStep: number): void {
    const bins = this.#binsUpTo(upToStep)
    this.#populations.forEach((sums, i) => {
      for (const name of arrays) book.put(`${name} ${i}`, sums[name])
      const counts = new Uint16Array(sums.counted * bins)
      for (let row = 0; row < sums.counted; row++) {
        const from = row * this.#bins
        counts.set(sums.counts.subarray(from, from + bins), row * bins)
      }
      book.put(`counts ${i}`, counts)
      book.putNumbers(`spikes ${i}`, [sums.spikes])
      sums.windows.save(book, `windows ${i}`)
    })
  }

  /** Goes on from what was kept at a step. */
  restore(book: MemoryBook, upToStep: number): void {
    const bins = this.#binsUpTo(upToStep)
    this.#populations.forEach((sums, i) => {
      for (const name of arrays) book.copyTo(`${name} ${i}`, sums[name])
      const counts = new Uint16Array(sums.counted * bins)
      book.copyTo(`counts ${i}`, counts)
      for (let row = 0; row < sums.counted; row++) {
        sums.counts.set(counts.subarray(row * bins, (row + 1) * bins), row * this.#bins)
      }
      sums.spikes = book.numbers(`spikes ${i}`)[0] ?? 0
      sums.windows.restore(book, `windows ${i}`)
    })
  }

  /** Bins that have begun. */
  #binsUpTo(step: number): number {
    const measured = Math.max(0, step - this.#options.warmupSteps)
    return Math.min(this.#bins, Math.ceil(measured / this.#stepsPerBin))
  }

  /** @param endStep last step that was simulated, where a run was cut short */
  results(endStep: number): readonly PopulationStatistics[] {
    const { dt, warmupSteps, populations } = this.#options
    const measured = Math.max(0, endStep - warmupSteps)
    const bins = Math.min(this.#bins, Math.floor(measured / this.#stepsPerBin))
    const seconds = (measured * dt) / 1000
    const windows = Math.floor(measured / this.#stepsPerWindow)
    return this.#populations.map((sums, index) => ({
      name: populations[index]?.name ?? '',
      spikes: sums.spikes,
      rateHz: seconds > 0 ? sums.spikes / sums.size / seconds : 0,
      ...meanIrregularity(sums),
      fano: sums.windows.fano(windows),
      correlation: meanPairwiseCorrelation(sums.counts, sums.counted, this.#bins, bins),
      synchrony: populationSynchrony(sums.counts, sums.counted, this.#bins, bins)
    }))
  }
}

function meanIrregularity({
  intervals,
  mean,
  squares,
  variation
}: Accumulators): Pick<PopulationStatistics, 'cvIsi' | 'lv'> {
  let cv = 0
  let lv = 0
  let neurons = 0
  for (const [neuron, n] of intervals.entries()) {
    if (n < leastIntervals) continue
    // The population deviation (divided by n), as the published statistics take it.
    cv += Math.sqrt((squares[neuron] ?? 0) / n) / (mean[neuron] ?? 1)
    lv += (3 / (n - 1)) * (variation[neuron] ?? 0)
    neurons++
  }
  return neurons === 0 ? { cvIsi: null, lv: null } : { cvIsi: cv / neurons, lv: lv / neurons }
}
