import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import type { Translator } from '../../src-shared/locale'
import type { ViewOf } from '../../src-shared/contract/views'
import {
  axisOption,
  baseOption,
  timeAxisTexts,
  valueAxisTexts,
  type AxisTexts,
  type Surroundings
} from './axes'
import type { ChartOption } from './echarts'
import type { Span } from './span'
import { seriesColour } from './theme'

/** A picture of spikes and the stretch of time and of neurons that it covers. */
export interface RasterLayer {
  readonly image: HTMLCanvasElement
  readonly time: Span
  readonly neurons: Span
}

export interface RasterContent {
  /** Drawn one over the other: the whole recording first, the visible part last. */
  readonly layers: readonly RasterLayer[]
  /** Few enough spikes to draw each as a mark; the layers are left out then. */
  readonly marks: ViewOf<'spikes'> | null
  readonly markHeight: number
  readonly fullTime: Span
}

/** Up to this many visible spikes are drawn as marks, more as an image. */
export const mostMarks = 5000
/** Up to this many spikes leave as vector marks in an SVG file. */
export const mostVectorMarks = 100_000

/** The chart of a raster: spikes over time, one row a neuron. */
export function rasterOption(content: RasterContent, surroundings: Surroundings): ChartOption {
  const { texts } = surroundings
  const time = timeAxisTexts(texts, content.fullTime)
  const neurons = neuronAxisTexts(texts)
  return {
    ...baseOption(surroundings),
    tooltip: { trigger: 'none', axisPointer: { type: 'cross', animation: false } },
    xAxis: axisOption(time, surroundings, 'x'),
    yAxis: {
      ...axisOption(neurons, surroundings, 'y'),
      splitLine: { show: false }
    },
    series: [content.marks ? markSeries(content, surroundings) : imageSeries(content)]
  }
}

/** Neurons are named by their index in the population; the row of one reaches up to the next. */
function neuronAxisTexts(texts: Translator): AxisTexts {
  return {
    ...valueAxisTexts(texts, texts('charts.axis.neuron'), ''),
    pointer: (value) => texts('charts.neuron', { neuron: Math.floor(value + 1e-9) })
  }
}

/** The rows a raster has to have: from the lowest recorded neuron to beyond the highest. */
export function neuronRows(recording: {
  readonly neurons: number
  readonly selection: readonly number[] | null
}): Span {
  const { selection, neurons } = recording
  if (selection === null || selection.length === 0) return { from: 0, to: Math.max(1, neurons) }
  let [from, to] = [Infinity, -Infinity]
  for (const neuron of selection) {
    from = Math.min(from, neuron)
    to = Math.max(to, neuron)
  }
  return { from, to: to + 1 }
}

function imageSeries({ layers }: RasterContent) {
  return {
    type: 'custom' as const,
    clip: true,
    silent: true,
    data: layers.map(({ time, neurons }) => [time.from, neurons.from, time.to, neurons.to]),
    encode: { x: [0, 2], y: [1, 3] },
    renderItem: (params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const layer = layers[params.dataIndex]
      if (!layer) return null
      const [left = 0, top = 0] = api.coord([layer.time.from, layer.neurons.to])
      const [right = 0, bottom = 0] = api.coord([layer.time.to, layer.neurons.from])
      return {
        type: 'image' as const,
        style: { image: layer.image, x: left, y: top, width: right - left, height: bottom - top }
      }
    }
  }
}

function markSeries({ marks, markHeight }: RasterContent, { theme }: Surroundings) {
  const { timesMs, neurons } = marks ?? { timesMs: new Float64Array(), neurons: new Uint32Array() }
  const data = new Float64Array(timesMs.length * 2)
  for (let i = 0; i < timesMs.length; i++) {
    data[2 * i] = timesMs[i] ?? 0
    data[2 * i + 1] = (neurons[i] ?? 0) + 0.5
  }
  return {
    type: 'scatter' as const,
    clip: true,
    silent: true,
    large: true,
    largeThreshold: 0,
    symbol: 'rect',
    symbolSize: [1.5, Math.min(14, Math.max(1.5, markHeight))],
    itemStyle: { color: seriesColour(theme, 0) },
    dimensions: ['time', 'neuron'],
    data
  }
}
