import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import { axisOption, baseOption, plotMargins, valueAxisTexts, type Surroundings } from './axes'
import type { ColourScale } from '../../src-shared/colour-scale'
import type { ChartOption } from './echarts'
import { formatNumber } from './format'

/** What a map is drawn from: canvases of the map and of its scale, and what they stand for. */
export interface MapContent {
  readonly rows: number
  readonly columns: number
  readonly scale: ColourScale
  readonly image: HTMLCanvasElement
  readonly scaleImage: HTMLCanvasElement
  /** Values of the scale as texts, with their unit. */
  readonly format: (value: number) => string
}

/** Names of the lines: of an array's word lines downwards, and its bit lines to the right. */
export interface MapNames {
  readonly row: string
  readonly column: string
}

/** Room at the right for the scale, in pixels. */
export const scaleRoom = 108

/** The chart of a map: row 0 at the top. Vertical values count from the bottom. */
export function mapOption(
  content: MapContent | null,
  names: MapNames,
  surroundings: Surroundings
): ChartOption {
  const { texts } = surroundings
  const rows = content?.rows ?? 1
  const line = (value: number): string =>
    formatNumber(Math.max(0, Math.floor(value + 1e-9)), texts.language, 9)
  const columnTexts = { ...valueAxisTexts(texts, names.column, ''), pointer: line }
  const rowTexts = {
    ...valueAxisTexts(texts, names.row, ''),
    tick: (value: number) => formatNumber(rows - value, texts.language, 9),
    pointer: (value: number) => line(Math.ceil(rows - value) - 1)
  }
  return {
    ...baseOption(surroundings),
    grid: { ...plotMargins(12), right: scaleRoom },
    tooltip: { trigger: 'none', axisPointer: { type: 'cross', animation: false } },
    xAxis: { ...axisOption(columnTexts, surroundings, 'x'), splitLine: { show: false } },
    yAxis: { ...axisOption(rowTexts, surroundings, 'y'), splitLine: { show: false } },
    series: content ? [imageSeries(content), scaleSeries(content, surroundings)] : []
  }
}

export function imageSeries({ rows, columns, image }: MapContent) {
  return {
    type: 'custom' as const,
    clip: true,
    silent: true,
    data: [[0, 0, columns, rows]],
    encode: { x: [0, 2], y: [1, 3] },
    renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const [left = 0, top = 0] = api.coord([0, rows])
      const [right = 0, bottom = 0] = api.coord([columns, 0])
      return {
        type: 'image' as const,
        style: { image, x: left, y: top, width: right - left, height: bottom - top }
      }
    }
  }
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** The scale beside the map, with its ends and its middle. */
export function scaleSeries(
  { rows, columns, scale, scaleImage, format }: MapContent,
  { theme }: Surroundings
) {
  const { low, high } = scale
  return {
    type: 'custom' as const,
    clip: false,
    silent: true,
    data: [[0, 0, columns, rows]],
    encode: { x: [0, 2], y: [1, 3] },
    renderItem: (params: CustomSeriesRenderItemParams) => {
      const area: object = params.coordSys
      const side = (name: string): number =>
        numberOf(Object.entries(area).find(([key]) => key === name)?.[1])
      const x = side('x') + side('width') + 16
      const y = side('y')
      const height = Math.min(side('height'), 240)
      const label = (value: number, at: number) => ({
        type: 'text' as const,
        style: {
          text: format(value),
          x: x + 20,
          y: at,
          fill: theme.mutedText,
          fontSize: 11,
          verticalAlign: 'middle' as const
        }
      })
      return {
        type: 'group' as const,
        children: [
          { type: 'image' as const, style: { image: scaleImage, x, y, width: 14, height } },
          {
            type: 'rect' as const,
            shape: { x, y, width: 14, height },
            style: { fill: 'none', stroke: theme.axis, lineWidth: 1 }
          },
          label(high, y + 6),
          label((low + high) / 2, y + height / 2),
          label(low, y + height - 6)
        ]
      }
    }
  }
}
