import { createHash } from 'node:crypto'
import type { CompiledNetwork, PlannedChange, StateBook } from '../engine'
import { ChainHash } from './chain-hash'

/** Hashes what a run gives; independent of time, machine, threads and of how results are cut up. */
export class ResultHash {
  readonly #spikes = new ChainHash()
  readonly #recordings: readonly ChainHash[]
  readonly #firstNeuron: readonly number[]
  readonly #changes: string[] = []

  constructor(readonly network: CompiledNetwork) {
    this.#recordings = network.recordings.map(() => new ChainHash())
    let next = 0
    this.#firstNeuron = network.populations.map(({ size }) => {
      const first = next
      next += size
      return first
    })
  }

  /** Takes in spikes in their order: each as its step and its number among all neurons, 32 bits. */
  addSpikes(steps: Uint32Array, populations: Uint16Array, neurons: Uint32Array): void {
    const pairs = new Uint32Array(steps.length * 2)
    for (let i = 0; i < steps.length; i++) {
      pairs[2 * i] = steps[i] ?? 0
      pairs[2 * i + 1] = (this.#firstNeuron[populations[i] ?? 0] ?? 0) + (neurons[i] ?? 0)
    }
    this.#spikes.update(pairs)
  }

  /** Takes in a change of a stimulus, in the order in which they were made. */
  addChange({ step, drive, field, value }: PlannedChange): void {
    this.#changes.push(`${step} ${drive} ${field} ${value}`)
  }

  /** Takes in samples of a recording in the order of time. */
  addSamples(recording: number, values: Float64Array): void {
    this.#recordings[recording]?.update(values)
  }

  /** Keeps everything that has been taken in. */
  save(book: StateBook): void {
    this.#spikes.save(book, 'hash spikes')
    this.#recordings.forEach((one, i) => one.save(book, `hash ${i}`))
  }

  restore(book: StateBook): void {
    this.#spikes.restore(book, 'hash spikes')
    this.#recordings.forEach((one, i) => one.restore(book, `hash ${i}`))
  }

  /** @param document canonical JSON */
  digest(document: string): string {
    const all = createHash('sha256')
    const parts = ['engram-result-2', document, String(this.network.seed), this.#spikes.digest()]
    this.network.recordings.forEach(({ kind }, i) => {
      if (kind === 'state') parts.push(`${i}:${this.#recordings[i]?.digest()}`)
    })
    // A run whose stimuli were left alone has the hash that it always had.
    if (this.#changes.length > 0) parts.push('changes', ...this.#changes)
    return all.update(parts.join('\n')).digest('hex')
  }
}
