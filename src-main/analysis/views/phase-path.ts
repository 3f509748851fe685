import type { StateSamples } from './thin-trace'

export interface PhasePath {
  readonly timesMs: Float64Array<ArrayBuffer>
  readonly x: Float64Array<ArrayBuffer>
  readonly y: Float64Array<ArrayBuffer>
  /** Samples in the range, given or not. */
  readonly samples: number
}

/** The way of one neuron through the plane of two state variables: at most `points` samples, evenly apart. */
export function phasePath(
  { samples, variables, neurons, firstMs, intervalMs }: StateSamples,
  x: number,
  y: number,
  request: {
    readonly fromMs: number
    readonly toMs: number
    readonly row: number
    readonly points: number
  }
): PhasePath {
  const stride = variables * neurons
  const available = stride === 0 ? 0 : Math.floor(samples.length / stride)
  const first = Math.max(0, Math.ceil((request.fromMs - firstMs) / intervalMs - 1e-6))
  const last = Math.min(available - 1, Math.floor((request.toMs - firstMs) / intervalMs + 1e-6))
  const count = Math.max(0, last - first + 1)
  const every = Math.max(1, Math.ceil(count / request.points))
  const length = Math.ceil(count / every)
  const at = (i: number): number => first + i * every
  const value = (variable: number) => (_: unknown, i: number) =>
    samples[at(i) * stride + variable * neurons + request.row] ?? NaN
  return {
    timesMs: Float64Array.from({ length }, (_, i) =>
      Number((firstMs + at(i) * intervalMs).toPrecision(12))
    ),
    x: Float64Array.from({ length }, value(x)),
    y: Float64Array.from({ length }, value(y)),
    samples: count
  }
}
