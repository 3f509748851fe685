import { createHash, type Hash } from 'node:crypto'
import type { CompiledNetwork } from '../engine'

/** Hashes what a run gives; independent of time, machine, threads and of how results are cut up. */
export class ResultHash {
  readonly #spikes = createHash('sha256')
  readonly #recordings: readonly Hash[]
  readonly #firstNeuron: readonly number[]

  constructor(readonly network: CompiledNetwork) {
    this.#recordings = network.recordings.map(() => createHash('sha256'))
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

  /** Takes in samples of a recording in the order of time. */
  addSamples(recording: number, values: Float64Array): void {
    this.#recordings[recording]?.update(values)
  }

  /** @param document canonical JSON */
  digest(document: string): string {
    const all = createHash('sha256')
    const parts = [
      'engram-result-1',
      document,
      String(this.network.seed),
      this.#spikes.digest('hex')
    ]
    this.network.recordings.forEach(({ kind }, i) => {
      if (kind === 'state') parts.push(`${i}:${this.#recordings[i]?.digest('hex')}`)
    })
    return all.update(parts.join('\n')).digest('hex')
  }
}
