import type { StateSamples } from './thin-trace'

export interface RecordedSynapses {
  readonly sources: Uint32Array
  readonly targets: Uint32Array
}

/** The weights of a recording at one time: how they are distributed, and between which neurons. */
export interface WeightsAt {
  /** Of the sample that was taken last by then. */
  readonly atMs: number
  readonly synapses: number
  readonly mean: number | null
  readonly sd: number | null
  /** The histogram's ends: smallest and largest weight of the whole recording. */
  readonly least: number
  readonly most: number
  readonly counts: Float64Array<ArrayBuffer>
  /** Mean weight of each cell, row by row from the first target; NaN where there is no synapse. */
  readonly matrix: Float64Array<ArrayBuffer>
  readonly columns: number
  readonly rows: number
  /** First source and target of the matrix, and the first ones beyond. */
  readonly fromSource: number
  readonly toSource: number
  readonly fromTarget: number
  readonly toTarget: number
}

export function weightsAt(
  { samples, neurons, firstMs, intervalMs }: StateSamples,
  { sources, targets }: RecordedSynapses,
  options: {
    readonly atMs: number
    readonly bins: number
    readonly columns: number
    readonly rows: number
  }
): WeightsAt {
  const available = neurons === 0 ? 0 : Math.floor(samples.length / neurons)
  const wanted = Math.floor((options.atMs - firstMs) / intervalMs + 1e-6)
  const sample = Math.max(0, Math.min(available - 1, wanted))
  const present = available === 0 ? samples.subarray(0, 0) : sampleOf(samples, neurons, sample)
  const [least, most] = extent(samples)
  const { mean, sd } = spreadOf(present)
  return {
    atMs: Number((firstMs + sample * intervalMs).toPrecision(12)),
    synapses: present.length,
    mean,
    sd,
    least,
    most,
    counts: histogram(present, least, most, options.bins),
    ...matrixOf(present, sources, targets, options)
  }
}

const sampleOf = (samples: Float64Array, width: number, sample: number): Float64Array =>
  samples.subarray(sample * width, (sample + 1) * width)

/** Smallest and largest finite number; samples that were lost are NaN. */
function extent(values: ArrayLike<number>): readonly [number, number] {
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN
    if (value < least) least = value
    if (value > most) most = value
  }
  return least <= most ? [least, most] : [0, 0]
}

function spreadOf(values: Float64Array): { mean: number | null; sd: number | null } {
  let count = 0
  let mean = 0
  let squares = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    count++
    const before = value - mean
    mean += before / count
    squares += before * (value - mean)
  }
  return count === 0 ? { mean: null, sd: null } : { mean, sd: Math.sqrt(squares / count) }
}

function histogram(
  values: Float64Array,
  least: number,
  most: number,
  bins: number
): Float64Array<ArrayBuffer> {
  const counts = new Float64Array(bins)
  const scale = most > least ? bins / (most - least) : 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    const bin = Math.min(bins - 1, Math.floor((value - least) * scale))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

function matrixOf(
  weights: Float64Array,
  sources: Uint32Array,
  targets: Uint32Array,
  limits: { readonly columns: number; readonly rows: number }
) {
  const [fromSource, lastSource] = extent(sources)
  const [fromTarget, lastTarget] = extent(targets)
  const columns = Math.min(limits.columns, lastSource - fromSource + 1)
  const rows = Math.min(limits.rows, lastTarget - fromTarget + 1)
  const matrix = new Float64Array(columns * rows)
  const counts = new Float64Array(columns * rows)
  const perColumn = (lastSource - fromSource + 1) / columns
  const perRow = (lastTarget - fromTarget + 1) / rows
  weights.forEach((weight, i) => {
    if (Number.isNaN(weight)) return
    const column = Math.floor(((sources[i] ?? 0) - fromSource) / perColumn)
    const row = Math.floor(((targets[i] ?? 0) - fromTarget) / perRow)
    const at = row * columns + column
    matrix[at] = (matrix[at] ?? 0) + weight
    counts[at] = (counts[at] ?? 0) + 1
  })
  matrix.forEach((sum, i) => (matrix[i] = counts[i] ? sum / (counts[i] ?? 1) : NaN))
  return {
    matrix,
    columns,
    rows,
    fromSource,
    toSource: lastSource + 1,
    fromTarget,
    toTarget: lastTarget + 1
  }
}
