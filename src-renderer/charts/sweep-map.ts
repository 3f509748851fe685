import { axisOption, baseOption, plotMargins, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { imageSeries, scaleRoom, scaleSeries, type MapContent } from './map'
import type { Span } from './span'

/** An axis of a heat map: its name with the unit, and what stands at each of its places. */
export interface PlaceAxis {
  readonly name: string
  /** From the left, or from the top. */
  readonly labels: readonly string[]
}

/** Middles of the places that a span shows, thinned to so many. */
export function placeTicks(span: Span, most: number): number[] {
  const first = Math.ceil(span.from - 0.5)
  const last = Math.floor(span.to - 0.5)
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, most)))
  const ticks: number[] = []
  for (let place = first; place <= last; place += every) ticks.push(place + 0.5)
  return ticks
}

/** A heat map over two axes of single values; the vertical one counts from the bottom. */
export function sweepMapOption(
  content: MapContent | null,
  across: PlaceAxis,
  down: PlaceAxis,
  surroundings: Surroundings
): ChartOption {
  const label = ({ labels }: PlaceAxis, place: number): string => labels[Math.floor(place)] ?? ''
  const fromTop = (value: number): number => down.labels.length - value
  const texts = (name: string, text: (value: number) => string) => ({
    name,
    tick: text,
    pointer: text
  })
  const acrossTexts = texts(across.name, (value) => label(across, value))
  const downTexts = texts(down.name, (value) => label(down, fromTop(value)))
  return {
    ...baseOption(surroundings),
    grid: { ...plotMargins(12), left: 84, right: scaleRoom },
    tooltip: { trigger: 'none', axisPointer: { type: 'none' } },
    xAxis: { ...axisOption(acrossTexts, surroundings, 'x'), splitLine: { show: false } },
    yAxis: { ...axisOption(downTexts, surroundings, 'y'), nameGap: 64, splitLine: { show: false } },
    series: content ? [imageSeries(content), scaleSeries(content, surroundings)] : []
  }
}
