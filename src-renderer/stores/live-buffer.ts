import type { Live } from '../../src-shared/contract/runs'

/** What has been seen of one population while it runs. */
export interface LivePopulation {
  readonly name: string
  readonly size: number
  /** Ring of the latest spikes; `head` is where the next one goes. */
  readonly timesMs: Float64Array
  readonly neurons: Uint32Array
  head: number
  count: number
  /** Rate of each interval, the newest last. */
  readonly rates: { fromMs: number; toMs: number; rateHz: number }[]
}

const mostSpikes = 200_000
const mostRates = 4000

/**
 * The latest spikes and rates of a running simulation. Kept outside of Vue's reactivity: it changes
 * 30 times a second, and only the canvas reads it.
 */
export class LiveBuffer {
  readonly populations = new Map<string, LivePopulation>()
  fromMs = 0
  toMs = 0
  /** Counts what came in, so that a canvas knows whether to draw again. */
  version = 0

  clear(): void {
    this.populations.clear()
    this.fromMs = 0
    this.toMs = 0
    this.version += 1
  }

  add(live: Pick<Live, 'fromMs' | 'toMs' | 'populations'>): void {
    if (this.version === 0 || this.populations.size === 0) this.fromMs = live.fromMs
    this.toMs = live.toMs
    this.version += 1
    for (const { name, size, rateHz, timesMs, neurons } of live.populations) {
      const kept = this.#population(name, size)
      kept.rates.push({ fromMs: live.fromMs, toMs: live.toMs, rateHz })
      if (kept.rates.length > mostRates) kept.rates.splice(0, mostRates / 4)
      for (let i = Math.max(0, timesMs.length - mostSpikes); i < timesMs.length; i++) {
        kept.timesMs[kept.head] = timesMs[i] ?? 0
        kept.neurons[kept.head] = neurons[i] ?? 0
        kept.head = (kept.head + 1) % mostSpikes
        kept.count = Math.min(mostSpikes, kept.count + 1)
      }
    }
  }

  #population(name: string, size: number): LivePopulation {
    const known = this.populations.get(name)
    if (known) return known
    const made: LivePopulation = {
      name,
      size,
      timesMs: new Float64Array(mostSpikes),
      neurons: new Uint32Array(mostSpikes),
      head: 0,
      count: 0,
      rates: []
    }
    this.populations.set(name, made)
    return made
  }
}
