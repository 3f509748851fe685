import type { CompiledNetwork } from '../compile/compiled-network'
import { localSize } from './share'

/**
 * Where workers publish the spikes of an epoch: two buffers a worker, used in turn, so that one
 * meeting an epoch is enough. A buffer holds a count for each (step, population), then the spikes'
 * indices in that order.
 */
export interface ExchangeLayout {
  readonly populations: number
  readonly epoch: number
  /** Words of one buffer, header included. */
  readonly words: number
}

/** Lays out the exchange, with room for every neuron to fire in every step; the same for all workers. */
export function exchangeLayout(network: CompiledNetwork, workers: number): ExchangeLayout {
  const neurons = network.populations.reduce(
    (sum, { size }) => sum + localSize(size, { worker: 0, workers }),
    0
  )
  const { epoch, populations } = network
  return { populations: populations.length, epoch, words: (populations.length + neurons) * epoch }
}

export const exchangeBytes = (layout: ExchangeLayout, workers: number): number =>
  layout.words * 4 * 2 * workers

/** One worker's view of the exchange. */
export class Exchange {
  readonly #words: Uint32Array
  /** Where each worker's spikes of the present step begin, and end. */
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  #own = 0
  #next = 0
  #parity = 0

  constructor(
    buffer: SharedArrayBuffer,
    readonly layout: ExchangeLayout,
    readonly worker: number,
    readonly workers: number
  ) {
    this.#words = new Uint32Array(buffer)
    this.#starts = new Uint32Array(workers)
    this.#ends = new Uint32Array(workers)
    this.begin(0)
  }

  #bufferOf(worker: number): number {
    return (worker * 2 + this.#parity) * this.layout.words
  }

  /** Starts publishing an epoch. */
  begin(epoch: number): void {
    this.#parity = epoch % 2
    this.#own = this.#bufferOf(this.worker)
    this.#next = this.#own + this.layout.populations * this.layout.epoch
  }

  /**
   * Publishes one population's spikes of one step of the epoch.
   * @param local indices on this worker, ascending
   */
  publish(stepOfEpoch: number, population: number, local: Uint32Array, count: number): void {
    this.#words[this.#own + stepOfEpoch * this.layout.populations + population] = count
    for (let i = 0; i < count; i++) {
      this.#words[this.#next++] = (local[i] ?? 0) * this.workers + this.worker
    }
  }

  /** Starts reading what all have published; to be called after the meeting. */
  beginReading(): void {
    for (let worker = 0; worker < this.workers; worker++) {
      this.#ends[worker] = this.#bufferOf(worker) + this.layout.populations * this.layout.epoch
    }
  }

  /**
   * Merges all workers' spikes of one population and step, ascending. Has to be called in the order
   * of steps and populations.
   * @param out where the indices go
   * @returns how many
   */
  read(stepOfEpoch: number, population: number, out: Uint32Array): number {
    const words = this.#words
    const at = stepOfEpoch * this.layout.populations + population
    if (this.workers === 1) return this.#readOne(0, at, out)
    const starts = this.#starts
    const ends = this.#ends
    let total = 0
    for (let worker = 0; worker < this.workers; worker++) {
      const count = words[this.#bufferOf(worker) + at] ?? 0
      const start = ends[worker] ?? 0
      starts[worker] = start
      ends[worker] = start + count
      total += count
    }
    for (let i = 0; i < total; i++) {
      let best = 0
      let least = Infinity
      for (let worker = 0; worker < this.workers; worker++) {
        const next = starts[worker] ?? 0
        if (next === ends[worker]) continue
        const value = words[next] ?? 0
        if (value < least) {
          least = value
          best = worker
        }
      }
      out[i] = least
      starts[best] = (starts[best] ?? 0) + 1
    }
    return total
  }

  #readOne(worker: number, at: number, out: Uint32Array): number {
    const count = this.#words[this.#bufferOf(worker) + at] ?? 0
    const start = this.#ends[worker] ?? 0
    for (let i = 0; i < count; i++) out[i] = this.#words[start + i] ?? 0
    this.#ends[worker] = start + count
    return count
  }
}
