import { populationSynchrony } from '../analysis/population-synchrony'
import { powerSpectrum } from '../analysis/power-spectrum'
import type { CompiledNetwork } from '../engine'
import type { LiveStatistics } from './run-messages'

/** How far back the statistics of a run that goes on look, ms; the spectrum a little farther. */
const windowMs = 1000
/** Neurons of a population that are looked at, evenly chosen, and their spikes that are remembered. */
const shownNeurons = 200
const mostSpikes = 20_000
const leastIntervals = 3
/** Bins of the synchrony, as in the metrics of a run, and of the rate whose spectrum is shown. */
const synchronyBinMs = 5
const rateBinMs = 1
const rateBins = 1024
const spectrumSegment = 256

interface Seen {
  readonly size: number
  readonly stride: number
  readonly shown: number
  /** Ring of the latest spikes of the chosen neurons. */
  readonly steps: Uint32Array
  readonly neurons: Uint32Array
  count: number
  /** All spikes of the latest bins, a ring. */
  readonly bins: Float64Array
}

/** Statistics of the latest second of a run that goes on, of a choice of its neurons. */
export class RecentStatistics {
  readonly #populations: readonly Seen[]
  readonly #stepsPerBin: number
  /** The first bin that nobody has counted yet. */
  #nextBin: number

  /** @param since the step after which spikes are told of */
  constructor(
    readonly network: CompiledNetwork,
    readonly since: number
  ) {
    this.#stepsPerBin = Math.max(1, Math.round(rateBinMs / network.dt))
    this.#nextBin = Math.ceil(since / this.#stepsPerBin)
    this.#populations = network.populations.map(({ size }) => {
      const stride = Math.ceil(size / shownNeurons)
      return {
        ...{ size, stride, shown: Math.ceil(size / stride), count: 0 },
        steps: new Uint32Array(mostSpikes),
        neurons: new Uint32Array(mostSpikes),
        bins: new Float64Array(rateBins)
      }
    })
  }

  add(step: number, population: number, neuron: number): void {
    const seen = this.#populations[population]
    if (!seen) return
    const bin = Math.floor((step - 1) / this.#stepsPerBin)
    this.#open(bin)
    seen.bins[bin % rateBins] = (seen.bins[bin % rateBins] ?? 0) + 1
    if (neuron % seen.stride !== 0) return
    const at = seen.count++ % mostSpikes
    seen.steps[at] = step
    seen.neurons[at] = neuron / seen.stride
  }

  /** Empties the bins up to one that has come. */
  #open(bin: number): void {
    for (; this.#nextBin <= bin; this.#nextBin++) {
      for (const { bins } of this.#populations) bins[this.#nextBin % rateBins] = 0
    }
  }

  /** What can be said of each population after a step. */
  at(step: number): readonly LiveStatistics[] {
    const { dt } = this.network
    const complete = Math.floor(step / this.#stepsPerBin)
    this.#open(complete - 1)
    const from = Math.max(this.since, step - Math.round(windowMs / dt))
    const firstBin = Math.max(Math.ceil(this.since / this.#stepsPerBin), complete - rateBins)
    return this.#populations.map((seen) => {
      const binMs = this.#stepsPerBin * dt
      const rate = Float64Array.from(
        { length: Math.max(0, complete - firstBin) },
        (_, i) => (seen.bins[(firstBin + i) % rateBins] ?? 0) / seen.size / (binMs / 1000)
      )
      const { stepHz, power } = powerSpectrum(rate, binMs, spectrumSegment)
      const recent = rate.subarray(Math.max(0, rate.length - Math.round(windowMs / binMs)))
      return {
        ...this.#irregularity(seen, from, step),
        meanRateHz: recent.reduce((sum, value) => sum + value, 0) / Math.max(1, recent.length),
        spectrum: { stepHz, power }
      }
    })
  }

  #irregularity(seen: Seen, from: number, to: number) {
    const { shown } = seen
    const stepsPerBin = Math.max(1, Math.round(synchronyBinMs / this.network.dt))
    const bins = Math.floor((to - from) / stepsPerBin)
    const counts = new Uint16Array(shown * bins)
    const last = new Float64Array(shown).fill(-1)
    const [n, mean, squares] = [0, 1, 2].map(() => new Float64Array(shown))
    if (!n || !mean || !squares) return { cvIsi: null, synchrony: null }
    for (let i = Math.max(0, seen.count - mostSpikes); i < seen.count; i++) {
      const step = seen.steps[i % mostSpikes] ?? 0
      if (step <= from) continue
      const neuron = seen.neurons[i % mostSpikes] ?? 0
      const bin = Math.floor((step - from - 1) / stepsPerBin)
      if (bin < bins) counts[neuron * bins + bin] = (counts[neuron * bins + bin] ?? 0) + 1
      const before = last[neuron] ?? -1
      last[neuron] = step
      if (before < 0) continue
      // Welford's running mean and sum of squares
      const intervals = (n[neuron] ?? 0) + 1
      const delta = step - before - (mean[neuron] ?? 0)
      n[neuron] = intervals
      mean[neuron] = (mean[neuron] ?? 0) + delta / intervals
      squares[neuron] = (squares[neuron] ?? 0) + delta * (step - before - (mean[neuron] ?? 0))
    }
    const cvs = Array.from(n.keys()).flatMap((neuron) => {
      const intervals = n[neuron] ?? 0
      if (intervals < leastIntervals) return []
      return [Math.sqrt((squares[neuron] ?? 0) / intervals) / (mean[neuron] ?? 1)]
    })
    return {
      cvIsi: cvs.length === 0 ? null : cvs.reduce((sum, cv) => sum + cv, 0) / cvs.length,
      synchrony: populationSynchrony(counts, shown, bins, bins)
    }
  }
}
