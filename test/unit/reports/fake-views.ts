import type { RecordingInfo } from '../../../src-shared/contract/runs'
import type { View, ViewRequest } from '../../../src-shared/contract/views'

export interface FakeRecording {
  readonly info: RecordingInfo
  readonly timesMs: Float64Array
  readonly neurons: Uint32Array
  /** A sample of a neuron at a time. */
  readonly sample: (neuron: number, timeMs: number) => number
}

const inRange = (from: number, to: number) => (time: number) => time >= from && time < to

/** Answers like `runs.view`, computed the plain way. */
export function viewOf(recording: FakeRecording, request: ViewRequest): View {
  const { timesMs, neurons, info } = recording
  const isIn = inRange(request.fromMs, request.toMs)
  const chosen = Array.from(timesMs.keys()).filter((i) => isIn(timesMs[i] ?? 0))
  const spikes = chosen.map((i) => ({ time: timesMs[i] ?? 0, neuron: neurons[i] ?? 0 }))
  switch (request.kind) {
    case 'spikes': {
      const shown = spikes.slice(0, request.limit)
      return {
        kind: 'spikes',
        timesMs: Float64Array.from(shown, ({ time }) => time),
        neurons: Uint32Array.from(shown, ({ neuron }) => neuron),
        total: spikes.length
      }
    }
    case 'raster': {
      const { width, height, fromMs, toMs, fromNeuron, toNeuron } = request
      const counts = new Uint16Array(width * height)
      for (const { time, neuron } of spikes) {
        const x = Math.floor(((time - fromMs) / (toMs - fromMs)) * width)
        const y = Math.floor(((neuron - fromNeuron) / (toNeuron - fromNeuron)) * height)
        counts[y * width + x] = (counts[y * width + x] ?? 0) + 1
      }
      return { ...request, kind: 'raster', counts, spikes: spikes.length }
    }
    case 'rate': {
      const binMs = (request.toMs - request.fromMs) / request.bins
      const rateHz = new Float64Array(request.bins)
      for (const { time } of spikes) {
        const bin = Math.floor((time - request.fromMs) / binMs)
        rateHz[bin] = (rateHz[bin] ?? 0) + 1000 / binMs / info.neurons
      }
      return { kind: 'rate', fromMs: request.fromMs, binMs, rateHz }
    }
    case 'isi': {
      const last = new Map<number, number>()
      const intervals: number[] = []
      for (const { time, neuron } of spikes) {
        const before = last.get(neuron)
        if (before !== undefined) intervals.push(time - before)
        last.set(neuron, time)
      }
      const maxMs = request.maxMs ?? Math.max(1, ...intervals)
      const binMs = maxMs / request.bins
      const counts = new Float64Array(request.bins)
      for (const interval of intervals) {
        const bin = Math.min(request.bins - 1, Math.floor(interval / binMs))
        counts[bin] = (counts[bin] ?? 0) + 1
      }
      const mean = intervals.reduce((sum, x) => sum + x, 0) / intervals.length
      const variance = intervals.reduce((sum, x) => sum + (x - mean) ** 2, 0) / intervals.length
      return {
        kind: 'isi',
        binMs,
        counts,
        intervals: intervals.length,
        meanMs: mean,
        cv: Math.sqrt(variance) / mean
      }
    }
    case 'trace': {
      const grid = Array.from({ length: info.count }, (_, i) => info.fromMs + i * info.intervalMs)
      const times = Float64Array.from(grid.filter(isIn))
      const curves = request.neurons.map((row) => {
        const neuron = info.selection?.[row] ?? row
        const values = times.map((time) => recording.sample(neuron, time))
        return { neuron, min: values, max: values }
      })
      return { kind: 'trace', unit: info.variables[0]?.unit ?? '', timesMs: times, curves }
    }
    default:
      throw new Error(`no invented view of kind ${request.kind}`)
  }
}
