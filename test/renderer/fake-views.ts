import type { View, ViewRequest } from '../../src-shared/contract/views'

/** Invented numbers in the shape that a plot asks for. */
export function fakeView(request: ViewRequest): View {
  const span = request.toMs - request.fromMs
  const noise = (i: number): number => Math.abs(Math.sin(i * 12.9898) * 43_758.5453) % 1
  switch (request.kind) {
    case 'raster': {
      const { width, height, fromMs, toMs, fromNeuron, toNeuron } = request
      const counts = Uint16Array.from({ length: width * height }, (_, i) =>
        noise(i) < 0.03 + 0.05 * Math.max(0, Math.sin(((i % width) / width) * 40)) ? 1 : 0
      )
      const spikes = counts.reduce((sum, count) => sum + count, 0)
      return { kind: 'raster', width, height, counts, spikes, fromMs, toMs, fromNeuron, toNeuron }
    }
    case 'spikes':
      return { kind: 'spikes', timesMs: new Float64Array(), neurons: new Uint32Array(), total: 0 }
    case 'rate':
      return {
        kind: 'rate',
        fromMs: request.fromMs,
        binMs: span / request.bins,
        rateHz: Float64Array.from({ length: request.bins }, (_, i) => 38 + 12 * noise(i))
      }
    case 'trace': {
      const timesMs = Float64Array.from(
        { length: request.width },
        (_, i) => request.fromMs + (i / request.width) * span
      )
      const curves = request.neurons.map((neuron) => {
        const v = timesMs.map((t) => 12 + 6 * Math.sin(t / 14 + neuron) + noise(t + neuron))
        return { neuron, min: v, max: v }
      })
      return { kind: 'trace', unit: 'mV', timesMs, curves }
    }
    case 'isi':
      return {
        kind: 'isi',
        binMs: (request.maxMs ?? 100) / request.bins,
        counts: Float64Array.from(
          { length: request.bins },
          (_, i) => 4000 * Math.exp(-((i / request.bins) * 5)) * (i / request.bins) * 8
        ),
        intervals: 290_000,
        meanMs: 26.3,
        cv: 0.57
      }
    case 'spectrum':
      return {
        kind: 'spectrum',
        stepHz: request.maxHz / request.points,
        power: Float64Array.from({ length: request.points + 1 }, (_, i) => 1 + noise(i)),
        segments: 7
      }
    case 'psth':
      return {
        kind: 'psth',
        fromMs: -request.beforeMs,
        binMs: (request.beforeMs + request.afterMs) / request.bins,
        rateHz: Float64Array.from({ length: request.bins }, noise),
        trials: request.times.length
      }
    case 'correlogram': {
      const half = Math.floor(request.bins / 2)
      const counts = Float64Array.from({ length: request.bins }, (_, i) => Math.round(9 * noise(i)))
      const chance = counts.map(() => 4)
      const binMs = request.maxLagMs / half
      return { kind: 'correlogram', fromMs: -half * binMs, binMs, counts, chance }
    }
    case 'cross-correlogram': {
      const half = Math.floor(request.bins / 2)
      const counts = Float64Array.from({ length: request.bins }, (_, i) => Math.round(9 * noise(i)))
      const binMs = request.maxLagMs / half
      return {
        kind: 'cross-correlogram',
        fromMs: -half * binMs,
        binMs,
        counts,
        chance: counts.map(() => 4),
        rateHz: counts.map((count) => (count / 4) * 5),
        meanHz: 5,
        referenceSpikes: 300,
        otherSpikes: 200,
        peak: { lagMs: 2 * binMs, ratio: 2.25 },
        coefficient: 0.12
      }
    }
    case 'by-neuron':
      return {
        kind: 'by-neuron',
        from: 0,
        bin: 0.5,
        counts: Float64Array.from([1, 30, 19]),
        neurons: 50,
        mean: 0.9,
        median: 0.95
      }
    case 'avalanches':
      return {
        kind: 'avalanches',
        binMs: request.binMs ?? 0.3,
        sizes: Float64Array.from([1, 2, 10]),
        counts: Float64Array.from([100, 35, 3]),
        expected: Float64Array.from([98, 36, 0.2]),
        avalanches: 138,
        exponent: 1.5
      }
    default:
      throw new Error(`no invented view of kind ${request.kind}`)
  }
}
