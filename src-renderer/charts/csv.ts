import type { View, ViewOf } from '../../src-shared/contract/views'

const table = (head: readonly string[], rows: Iterable<readonly (string | number)[]>): string => {
  const lines = [head.join(',')]
  for (const row of rows) lines.push(row.join(','))
  return `${lines.join('\n')}\n`
}

/** Rounds away what binary fractions add: 0.30000000000000004 is 0.3. */
const plain = (value: number): number => Number(value.toPrecision(12))

/** What a plot shows as comma-separated values: names with units first, a point as decimal sign. */
export function viewToCsv(view: View): string {
  switch (view.kind) {
    case 'raster':
      return rasterCsv(view)
    case 'spikes':
      return spikesCsv(view)
    case 'rate':
      return table(
        ['from_ms', 'to_ms', 'rate_Hz'],
        Array.from(view.rateHz, (rate, i) => [
          plain(view.fromMs + i * view.binMs),
          plain(view.fromMs + (i + 1) * view.binMs),
          plain(rate)
        ])
      )
    case 'trace':
      return traceCsv(view)
    case 'isi':
      return table(
        ['from_ms', 'to_ms', 'intervals'],
        Array.from(view.counts, (count, i) => [
          plain(i * view.binMs),
          plain((i + 1) * view.binMs),
          count
        ])
      )
    case 'spectrum':
      return table(
        ['frequency_Hz', 'power_Hz2_per_Hz'],
        Array.from(view.power, (power, i) => [plain(i * view.stepHz), plain(power)])
      )
    case 'psth':
      return table(
        ['from_ms', 'to_ms', 'rate_Hz'],
        Array.from(view.rateHz, (rate, i) => [
          plain(view.fromMs + i * view.binMs),
          plain(view.fromMs + (i + 1) * view.binMs),
          plain(rate)
        ])
      )
    case 'correlogram':
      return table(
        ['lag_ms', 'pairs', 'pairs_by_chance'],
        Array.from(view.counts, (count, i) => [
          plain(view.fromMs + i * view.binMs),
          count,
          plain(view.chance[i] ?? 0)
        ])
      )
    case 'cross-correlogram':
      return table(
        ['lag_ms', 'pairs', 'pairs_by_chance', 'rate_Hz'],
        Array.from(view.counts, (count, i) => [
          plain(view.fromMs + i * view.binMs),
          count,
          plain(view.chance[i] ?? 0),
          plain(view.rateHz[i] ?? 0)
        ])
      )
    case 'avalanches':
      return table(
        ['size', 'avalanches', 'by_power_law'],
        Array.from(view.sizes, (size, i) => [
          size,
          view.counts[i] ?? 0,
          view.expected[i] === undefined ? '' : plain(view.expected[i])
        ])
      )
    case 'weights':
      return weightsCsv(view)
    case 'measures': {
      const { kind: _, ...measures } = view
      return table(
        ['measure', 'value'],
        Object.entries(measures).map(([name, value]) => [name, value ?? ''])
      )
    }
  }
}

/** The histogram, then the cells of the matrix that have a synapse. */
function weightsCsv(view: ViewOf<'weights'>): string {
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
  return `${table([`from_${unit}`, `to_${unit}`, 'synapses'], histogram)}\n${table(
    ['from_source', 'from_target', `weight_${unit}`],
    cells
  )}`
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
