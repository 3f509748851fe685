import type { ViewOf } from '../../src-shared/contract/views'
import { axisOption, baseOption, valueAxisTexts, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { formatNumber, formatWithUnit } from './format'
import { seriesColour } from './theme'

type Weights = ViewOf<'weights'>

const plainUnit = (unit: string): string => (unit === '1' ? '' : unit)

/** How the weights of a time are distributed: a histogram. */
export function weightHistogram(view: Weights | null, surroundings: Surroundings): ChartOption {
  const { texts, theme } = surroundings
  const weight = valueAxisTexts(texts, texts('charts.axis.weight'), plainUnit(view?.unit ?? ''))
  const count = valueAxisTexts(texts, texts('charts.axis.synapses'), '')
  const { least = 0, most = 1, counts = new Float64Array() } = view ?? {}
  const bin = (most - least) / Math.max(1, counts.length)
  return {
    ...baseOption(surroundings),
    tooltip: {
      ...baseOption(surroundings).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', animation: false },
      valueFormatter: (value) => count.pointer(Number(value))
    },
    // Else the axis would begin half a bar before the smallest weight.
    xAxis: { ...axisOption(weight, surroundings, 'x'), containShape: false },
    yAxis: { ...axisOption(count, surroundings, 'y'), min: 0, minInterval: 1 },
    series: [
      {
        type: 'bar',
        name: texts('charts.axis.synapses'),
        barWidth: '99%',
        barMinWidth: 1,
        clip: true,
        itemStyle: { color: seriesColour(theme, 0) },
        data: Array.from(counts, (value, i) => [least + (i + 0.5) * bin, value])
      }
    ]
  }
}

/** Mean weights from sources (across) to targets (up): the darker, the larger. */
export function weightMatrix(view: Weights | null, surroundings: Surroundings): ChartOption {
  const { texts, theme } = surroundings
  const source = valueAxisTexts(texts, texts('charts.axis.source'), '')
  const target = valueAxisTexts(texts, texts('charts.axis.target'), '')
  const across = view ? (view.toSource - view.fromSource) / view.columns : 1
  const up = view ? (view.toTarget - view.fromTarget) / view.rows : 1
  return {
    ...baseOption(surroundings),
    tooltip: { trigger: 'none', axisPointer: { type: 'none' } },
    xAxis: axisOption(source, surroundings, 'x'),
    yAxis: axisOption(target, surroundings, 'y'),
    series: [
      {
        type: 'custom',
        clip: true,
        renderItem: (_params, api) => {
          const [x, y] = [Number(api.value(0)), Number(api.value(1))]
          const [left = 0, bottom = 0] = api.coord([x, y])
          const [right = 0, top = 0] = api.coord([x + across, y + up])
          return {
            type: 'rect',
            // A hair's breadth more, so that neighbours leave no line between them.
            shape: { x: left, y: top, width: right - left + 0.4, height: bottom - top + 0.4 },
            style: { fill: seriesColour(theme, 0), opacity: shade(view, Number(api.value(2))) }
          }
        },
        data: cells(view, across, up)
      }
    ]
  }
}

/** The mean weight of the cell at a place, in words. */
export function weightCell(
  view: Weights | null,
  x: number,
  y: number,
  { texts }: Surroundings
): string {
  if (!view) return ''
  const { fromSource, toSource, fromTarget, toTarget, columns, rows } = view
  const column = Math.floor(((x - fromSource) / (toSource - fromSource)) * columns)
  const row = Math.floor(((y - fromTarget) / (toTarget - fromTarget)) * rows)
  const weight = view.matrix[row * columns + column] ?? NaN
  const place = texts('charts.weights.cell', { source: Math.floor(x), target: Math.floor(y) })
  const value = Number.isNaN(weight)
    ? texts('charts.map.none')
    : formatWithUnit(weight, plainUnit(view.unit), texts.language, 4).trim()
  return `${place}: ${value}`
}

const faintest = 0.08

/** From nearly nothing for the smallest weight to full for the largest. */
function shade(view: Weights | null, weight: number): number {
  if (!view || view.most <= view.least) return 1
  return faintest + ((1 - faintest) * (weight - view.least)) / (view.most - view.least)
}

function cells(view: Weights | null, across: number, up: number): number[][] {
  if (!view) return []
  const { matrix, columns, fromSource, fromTarget } = view
  return Array.from(matrix).flatMap((weight, i) =>
    Number.isNaN(weight)
      ? []
      : [[fromSource + (i % columns) * across, fromTarget + Math.floor(i / columns) * up, weight]]
  )
}

/** Number of synapses, time, mean and standard deviation, in words. */
export function weightsSubtitle(view: Weights | null, { texts }: Surroundings): string {
  if (!view || view.mean === null || view.sd === null) return ''
  const { language } = texts
  const unit = plainUnit(view.unit)
  return texts('charts.weights.subtitle', {
    synapses: formatNumber(view.synapses, language, 12),
    time: formatWithUnit(view.atMs, 'ms', language, 9),
    mean: formatWithUnit(view.mean, unit, language, 4),
    sd: formatWithUnit(view.sd, unit, language, 3)
  })
}
