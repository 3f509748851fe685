import type { MemoryBook } from './memory-book'

/**
 * Spike counts of every neuron in windows of equal length, gathered spike by spike, for the Fano
 * factor: variance over mean of a neuron's counts. It is 1 for a Poisson process.
 */
export class WindowCounts {
  readonly #window: Int32Array
  readonly #count: Uint32Array
  readonly #sum: Float64Array
  readonly #squares: Float64Array

  constructor(neurons: number) {
    this.#window = new Int32Array(neurons).fill(-1)
    this.#count = new Uint32Array(neurons)
    this.#sum = new Float64Array(neurons)
    this.#squares = new Float64Array(neurons)
  }

  /** Takes one spike in; a neuron's spikes have to come in the order of time. */
  add(neuron: number, window: number): void {
    if (this.#window[neuron] !== window) {
      this.#finish(neuron)
      this.#window[neuron] = window
    }
    this.#count[neuron] = (this.#count[neuron] ?? 0) + 1
  }

  /** Keeps everything under names that begin with this one. */
  save(book: MemoryBook, name: string): void {
    for (const [part, array] of this.#parts) book.put(`${name} ${part}`, array)
  }

  restore(book: MemoryBook, name: string): void {
    for (const [part, array] of this.#parts) book.copyTo(`${name} ${part}`, array)
  }

  get #parts() {
    return [
      ['window', this.#window],
      ['count', this.#count],
      ['sum', this.#sum],
      ['squares', this.#squares]
    ] as const
  }

  #finish(neuron: number): void {
    const count = this.#count[neuron] ?? 0
    this.#sum[neuron] = (this.#sum[neuron] ?? 0) + count
    this.#squares[neuron] = (this.#squares[neuron] ?? 0) + count * count
    this.#count[neuron] = 0
  }

  /**
   * Mean Fano factor over the neurons with a spike in the first `windows` windows.
   * @returns null with fewer than two windows, or without spikes
   */
  fano(windows: number): number | null {
    if (windows < 2) return null
    let total = 0
    let neurons = 0
    this.#window.forEach((last, neuron) => {
      // What has been counted last may lie in a window that never became complete.
      const open = last >= 0 && last < windows ? (this.#count[neuron] ?? 0) : 0
      const sum = (this.#sum[neuron] ?? 0) + open
      if (sum === 0) return
      const squares = (this.#squares[neuron] ?? 0) + open * open
      const mean = sum / windows
      total += (squares - sum * mean) / (windows - 1) / mean
      neurons++
    })
    return neurons === 0 ? null : total / neurons
  }
}
