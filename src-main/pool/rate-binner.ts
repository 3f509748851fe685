import type { CompiledNetwork, StateBook } from '../engine'
import type { SampleBlock } from './run-messages'

const samplesPerBlock = 4096

interface Bins {
  readonly recording: number
  readonly every: number
  /** Hz that one spike adds to a bin. */
  readonly perSpike: number
  /** Spikes in the bins from `first` on. */
  counts: number[]
  first: number
}

/** Makes population rates of the spikes that go by; no spike has to be kept for them. */
export class RateBinner {
  readonly #warmupSteps: number
  readonly #ofPopulation: readonly (readonly Bins[])[]

  constructor(
    network: CompiledNetwork,
    readonly emit: (block: SampleBlock) => void
  ) {
    this.#warmupSteps = network.warmupSteps
    this.#ofPopulation = network.populations.map(({ size }, population) =>
      network.recordings.flatMap((recording, index): Bins[] => {
        if (recording.series?.kind !== 'rate' || recording.population !== population) return []
        const { every } = recording
        const perSpike = 1000 / (size * every * network.dt)
        return [{ recording: index, every, perSpike, counts: [], first: 0 }]
      })
    )
  }

  /** Takes one spike in; spikes have to come in the order of time. */
  add(step: number, population: number): void {
    const since = step - this.#warmupSteps
    if (since <= 0) return
    for (const bins of this.#ofPopulation[population] ?? []) {
      const at = Math.floor((since - 1) / bins.every) - bins.first
      bins.counts[at] = (bins.counts[at] ?? 0) + 1
    }
  }

  /** Everything up to a step has been added. */
  progress(upToStep: number): void {
    for (const bins of this.#ofPopulation.flat()) {
      if (this.#complete(bins, upToStep) >= samplesPerBlock) this.#hand(bins, upToStep)
    }
  }

  /** Keeps the bins that are not handed over yet. */
  save(book: StateBook): void {
    for (const { recording, first, counts } of this.#ofPopulation.flat()) {
      // Bins without a spike are holes.
      const filled = Array.from(counts, (count) => count ?? 0)
      book.putNumbers(`bins ${recording}`, [first, ...filled])
    }
  }

  restore(book: StateBook): void {
    for (const bins of this.#ofPopulation.flat()) {
      const [first = 0, ...counts] = book.numbers(`bins ${bins.recording}`)
      bins.first = first
      bins.counts = counts
    }
  }

  /** The run has ended: the bins that are whole are handed over. */
  finish(step: number): void {
    for (const bins of this.#ofPopulation.flat()) {
      if (this.#complete(bins, step) > 0) this.#hand(bins, step)
    }
  }

  #complete(bins: Bins, step: number): number {
    return Math.floor(Math.max(0, step - this.#warmupSteps) / bins.every) - bins.first
  }

  #hand(bins: Bins, step: number): void {
    const { recording, first, perSpike, counts } = bins
    const complete = this.#complete(bins, step)
    const samples = Float64Array.from({ length: complete }, (_, i) => (counts[i] ?? 0) * perSpike)
    bins.counts = counts.slice(complete)
    bins.first += complete
    this.emit({ kind: 'state', recording, firstSample: first, samples })
  }
}
