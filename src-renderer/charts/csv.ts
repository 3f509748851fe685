import type { View, ViewOf } from '../../src-shared/contract/views'
import type { Span } from './span'

const table = (head: readonly string[], rows: Iterable<readonly (string | number)[]>): string => {
  const lines = [head.join(',')]
  for (const row of rows) lines.push(row.join(','))
  return `${lines.join('\n')}\n`
}

/** Rounds away what binary fractions add: 0.30000000000000004 is 0.3. */
const plain = (value: number): number => Number(value.toPrecision(12))

const everything: Span = { from: -Infinity, to: Infinity }

/**
 * What a plot shows as comma-separated values: names with units first, a point as decimal sign.
 * @param seen what is seen of the horizontal axis, where that is not what the view was asked for
 */
export function viewToCsv(view: View, seen: Span = everything): string {
  /** Rows of bins of which a part is seen. */
  const binned = (
    head: readonly string[],
    fromMs: number,
    binMs: number,
    values: Float64Array
  ): string =>
    table(
      head,
      Array.from(values, (value, i) => [
        plain(fromMs + i * binMs),
        plain(fromMs + (i + 1) * binMs),
        plain(value)
      ]).filter(([from = 0, to = 0]) => to > seen.from && from < seen.to)
    )
  /** Rows of places that are seen. */
  const placed = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
    table(
      head,
      rows.filter(([at]) => Number(at) >= seen.from && Number(at) <= seen.to)
    )
  switch (view.kind) {
    case 'raster':
      return rasterCsv(view)
    case 'spikes':
      return spikesCsv(view)
    case 'rate':
    case 'psth':
      return binned(['from_ms', 'to_ms', 'rate_Hz'], view.fromMs, view.binMs, view.rateHz)
    case 'trace':
      return traceCsv(view)
    case 'isi':
      return binned(['from_ms', 'to_ms', 'intervals'], 0, view.binMs, view.counts)
    case 'by-neuron':
      return binned(['from', 'to', 'neurons'], view.from, view.bin, view.counts)
    case 'spectrum':
      return placed(
        ['frequency_Hz', 'power_Hz2_per_Hz'],
        Array.from(view.power, (power, i) => [plain(i * view.stepHz), plain(power)])
      )
    case 'correlogram':
      return placed(
        ['lag_ms', 'pairs', 'pairs_by_chance'],
        Array.from(view.counts, (count, i) => [
          plain(view.fromMs + i * view.binMs),
          count,
          plain(view.chance[i] ?? 0)
        ])
      )
    case 'cross-correlogram':
      return placed(
        ['lag_ms', 'pairs', 'pairs_by_chance', 'rate_Hz'],
        Array.from(view.counts, (count, i) => [
          plain(view.fromMs + i * view.binMs),
          count,
          plain(view.chance[i] ?? 0),
          plain(view.rateHz[i] ?? 0)
        ])
      )
    case 'avalanches':
      return placed(
        ['size', 'avalanches', 'by_power_law'],
        Array.from(view.sizes, (size, i) => [
          size,
          view.counts[i] ?? 0,
          view.expected[i] === undefined ? '' : plain(view.expected[i])
        ])
      )
    case 'weights':
      return Object.values(weightTables(view)).join('\n')
    case 'weights-history':
      return table(
        [
          'time_ms',
          `mean_${view.unit}`,
          ...['05', '25', '50', '75', '95'].map((level) => `q${level}_${view.unit}`),
          ...view.chosen.map(({ source, target }) => `synapse_${source}_to_${target}_${view.unit}`)
        ],
        Array.from(view.timesMs, (time, i) => [
          plain(time),
          ...[view.mean, ...view.quantiles, ...view.chosen.map(({ weights }) => weights)].map(
            (values) => plain(values[i] ?? NaN)
          )
        ])
      )
    case 'phase-plane':
      return table(
        ['time_ms', `x_${view.xUnit}`, `y_${view.yUnit}`],
        Array.from(view.timesMs, (time, i) => [
          plain(time),
          plain(view.x[i] ?? NaN),
          plain(view.y[i] ?? NaN)
        ])
      )
    case 'measures': {
      const { kind: _, ...measures } = view
      return table(
        ['measure', 'value'],
        Object.entries(measures).map(([name, value]) => [name, value ?? ''])
      )
    }
  }
}

/** The histogram, and the cells of the matrix that have a synapse. */
export function weightTables(view: ViewOf<'weights'>) {
  const { least, most, counts, unit, columns, fromSource, fromTarget } = view
  const bin = (most - least) / counts.length
  const source = (view.toSource - fromSource) / columns
  const target = (view.toTarget - fromTarget) / view.rows
  const cells = Array.from(view.matrix).flatMap((weight, i) =>
    Number.isNaN(weight)
      ? []
      : [
          [
            plain(fromSource + (i % columns) * source),
            plain(fromTarget + Math.floor(i / columns) * target),
            plain(weight)
          ]
        ]
  )
  const histogram = Array.from(counts, (count, i) => [
    plain(least + i * bin),
    plain(least + (i + 1) * bin),
    count
  ])
  return {
    histogram: table([`from_${unit}`, `to_${unit}`, 'synapses'], histogram),
    cells: table(['from_source', 'from_target', `weight_${unit}`], cells)
  }
}

function spikesCsv(view: ViewOf<'spikes'>): string {
  return table(
    ['time_ms', 'neuron'],
    Array.from(view.timesMs, (time, i) => [plain(time), view.neurons[i] ?? ''])
  )
}

function rasterCsv(view: ViewOf<'raster'>): string {
  const column = (view.toMs - view.fromMs) / view.width
  const row = (view.toNeuron - view.fromNeuron) / view.height
  const rows: number[][] = []
  view.counts.forEach((count, i) => {
    if (count === 0) return
    const x = i % view.width
    const y = Math.floor(i / view.width)
    rows.push([plain(view.fromMs + x * column), plain(view.fromNeuron + y * row), count])
  })
  return table(['from_ms', 'from_neuron', 'spikes'], rows)
}

function traceCsv({ timesMs, curves, unit }: ViewOf<'trace'>): string {
  const sampled = curves.every(({ min, max }) => min.every((value, i) => value === max[i]))
  const head = curves.flatMap(({ neuron, source, target }) => {
    const name = source === undefined ? `neuron_${neuron}` : `synapse_${source}_to_${target}`
    return sampled ? [`${name}_${unit}`] : [`${name}_min_${unit}`, `${name}_max_${unit}`]
  })
  return table(
    ['time_ms', ...head],
    Array.from(timesMs, (time, i) => [
      plain(time),
      ...curves.flatMap(({ min, max }) => (sampled ? [min[i] ?? ''] : [min[i] ?? '', max[i] ?? '']))
    ])
  )
}
