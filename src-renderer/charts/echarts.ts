import { BarChart, CustomChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts'
import {
  AxisPointerComponent,
  GridComponent,
  LegendScrollComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent
} from 'echarts/components'
import * as echarts from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { EChartsOption } from 'echarts'

echarts.use([
  AxisPointerComponent,
  BarChart,
  CanvasRenderer,
  CustomChart,
  GridComponent,
  LabelLayout,
  LegendScrollComponent,
  LineChart,
  RadarChart,
  RadarComponent,
  ScatterChart,
  SVGRenderer,
  TitleComponent,
  TooltipComponent
])

export type ChartOption = EChartsOption
export type DrawnChart = echarts.ECharts

/**
 * Draws into an element, on a canvas.
 * @param onLegend told which curves are hidden, when one is clicked in the legend
 */
export function createChart(
  element: HTMLElement,
  onLegend?: (hidden: readonly string[]) => void
): DrawnChart {
  const chart = echarts.init(element, null, { renderer: 'canvas' })
  chart.on('legendselectchanged', (event) => {
    const given: object = typeof event === 'object' && event !== null ? event : {}
    const selected: unknown = 'selected' in given ? given.selected : {}
    const entries = Object.entries(typeof selected === 'object' && selected ? selected : {})
    onLegend?.(entries.flatMap(([name, isShown]) => (isShown ? [] : [name])))
  })
  return chart
}

/** @returns the chart as SVG text; needs no page */
export function renderSvg(option: ChartOption, width: number, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ ...option, animation: false })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

/** @returns the chart as PNG bytes, twice as fine as the screen's own pixels */
export async function renderPng(
  option: ChartOption,
  width: number,
  height: number
): Promise<Uint8Array> {
  const canvas = document.createElement('canvas')
  const chart = echarts.init(canvas, null, {
    renderer: 'canvas',
    width,
    height,
    devicePixelRatio: 2
  })
  chart.setOption({ ...option, animation: false })
  chart.getZr().flush()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  chart.dispose()
  if (!blob) throw new Error('the canvas gave no picture')
  return new Uint8Array(await blob.arrayBuffer())
}
