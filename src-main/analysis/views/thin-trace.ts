/** Samples of state variables at equal intervals, laid out [sample][variable][neuron]. */
export interface StateSamples {
  readonly samples: Float64Array
  readonly variables: number
  readonly neurons: number
  /** Time of the first sample, and between samples, ms. */
  readonly firstMs: number
  readonly intervalMs: number
}

export interface ThinTrace {
  readonly timesMs: Float64Array<ArrayBuffer>
  /** One entry a neuron; both the same array where every sample is given. */
  readonly curves: readonly {
    readonly min: Float64Array<ArrayBuffer>
    readonly max: Float64Array<ArrayBuffer>
  }[]
}

/**
 * What a plot of `width` columns can show of some neurons' traces: every sample with
 * fromMs ≤ t ≤ toMs where they are fewer than twice the columns, else the smallest and the largest
 * of each column's samples.
 * @param rows positions among the recorded neurons
 */
export function thinTrace(
  state: StateSamples,
  variable: number,
  rows: readonly number[],
  fromMs: number,
  toMs: number,
  width: number
): ThinTrace {
  const { samples, variables, neurons, firstMs, intervalMs } = state
  const stride = variables * neurons
  const available = stride === 0 ? 0 : Math.floor(samples.length / stride)
  const first = clamp(Math.ceil((fromMs - firstMs) / intervalMs - 1e-6), 0, available)
  const end = clamp(Math.floor((toMs - firstMs) / intervalMs + 1e-6) + 1, first, available)
  const count = end - first
  const time = (sample: number): number => Number((firstMs + sample * intervalMs).toPrecision(12))
  const value = (sample: number, row: number): number =>
    samples[sample * stride + variable * neurons + row] ?? NaN
  if (count <= 2 * width) {
    return {
      timesMs: Float64Array.from({ length: count }, (_, i) => time(first + i)),
      curves: rows.map((row) => {
        const all = Float64Array.from({ length: count }, (_, i) => value(first + i, row))
        return { min: all, max: all }
      })
    }
  }
  const edge = (column: number): number => first + Math.floor((column * count) / width)
  return {
    timesMs: Float64Array.from({ length: width }, (_, column) => time(edge(column))),
    curves: rows.map((row) => {
      const min = new Float64Array(width).fill(Infinity)
      const max = new Float64Array(width).fill(-Infinity)
      for (let column = 0; column < width; column++) {
        for (let sample = edge(column); sample < edge(column + 1); sample++) {
          const here = value(sample, row)
          if (here < (min[column] ?? 0)) min[column] = here
          if (here > (max[column] ?? 0)) max[column] = here
        }
      }
      return { min, max }
    })
  }
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))
