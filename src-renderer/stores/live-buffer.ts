import type { Live, LiveStatistics, LiveTrace, LiveWeights } from '../../src-shared/contract/runs'

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
  /** Of the last second; null where nobody has asked for them. */
  statistics: LiveStatistics | null
}

/** What has been seen of a neuron's state, the newest last. */
export interface LiveCurve {
  readonly population: string
  readonly variable: string
  readonly unit: string
  readonly neuron: number
  readonly points: { ms: number; value: number }[]
}

/** Weights of a projection: how they are spread now, and their mean over time. */
export interface LiveSpread {
  readonly population: string
  readonly projection: string
  readonly unit: string
  now: LiveWeights
  readonly history: { ms: number; mean: number; sd: number }[]
}

const mostSpikes = 200_000
const mostRates = 4000
const mostPoints = 8000

/**
 * The latest spikes and rates of a running simulation. Kept outside of Vue's reactivity: it changes
 * 30 times a second, and only the canvas reads it.
 */
export class LiveBuffer {
  readonly populations = new Map<string, LivePopulation>()
  /** By recording and neuron. */
  readonly curves = new Map<string, LiveCurve>()
  /** By recording. */
  readonly spreads = new Map<string, LiveSpread>()
  fromMs = 0
  toMs = 0
  /** Counts what came in, so that a canvas knows whether to draw again. */
  version = 0

  clear(): void {
    this.populations.clear()
    this.curves.clear()
    this.spreads.clear()
    this.fromMs = 0
    this.toMs = 0
    this.version += 1
  }

  add(live: Omit<Live, 'id'>): void {
    if (this.version === 0 || this.populations.size === 0) this.fromMs = live.fromMs
    this.toMs = live.toMs
    this.version += 1
    for (const trace of live.traces) this.#addTrace(trace)
    for (const weights of live.weights) this.#addWeights(weights)
    for (const { name, size, rateHz, timesMs, neurons, statistics } of live.populations) {
      const kept = this.#population(name, size)
      kept.statistics = statistics ?? kept.statistics
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

  #addTrace({ recording, population, variable, unit, neurons, timesMs, values }: LiveTrace): void {
    neurons.forEach((neuron, column) => {
      const key = `${recording}/${neuron}`
      const known = this.curves.get(key)
      const curve: LiveCurve = known ?? { population, variable, unit, neuron, points: [] }
      if (!known) this.curves.set(key, curve)
      timesMs.forEach((ms, i) =>
        curve.points.push({ ms, value: values[i * neurons.length + column] ?? NaN })
      )
      if (curve.points.length > mostPoints) curve.points.splice(0, mostPoints / 4)
    })
  }

  #addWeights(now: LiveWeights): void {
    const { recording, population, projection, unit, atMs, mean, sd } = now
    const known = this.spreads.get(recording)
    const spread: LiveSpread = known ?? { population, projection, unit, now, history: [] }
    if (!known) this.spreads.set(recording, spread)
    spread.now = now
    if (mean !== null && sd !== null) spread.history.push({ ms: atMs, mean, sd })
    if (spread.history.length > mostRates) spread.history.splice(0, mostRates / 4)
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
      rates: [],
      statistics: null
    }
    this.populations.set(name, made)
    return made
  }
}
