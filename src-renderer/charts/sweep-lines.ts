import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import type { Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { overlayOption, overlaySpan, type OverlayAxis, type OverlaySeries } from './overlay'
import type { Span } from './span'
import { seriesColour } from './theme'
import { isWithin, type VisiblePart } from './visible'

/** A line with the spread of each of its points. */
export interface SpreadLine {
  readonly name: string
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Half the height of the bar; NaN for none. */
  readonly spread: readonly number[]
}

const asSeries = (line: SpreadLine, colour: number): OverlaySeries[] => [
  { name: line.name, x: line.x, y: line.y, look: 'line', colour },
  { name: line.name, x: line.x, y: line.y, look: 'points', colour }
]

/** Lines with bars of one standard deviation up and down. */
export function spreadOption(
  lines: readonly SpreadLine[],
  x: OverlayAxis,
  y: OverlayAxis,
  surroundings: Surroundings
): ChartOption {
  const option = overlayOption(lines.flatMap(asSeries), x, y, surroundings)
  const drawn = Array.isArray(option.series) ? option.series : []
  const { legend } = option
  const bars = lines.map((line, i) => barSeries(line, seriesColour(surroundings.theme, i)))
  return {
    ...option,
    legend: { ...legend, show: lines.length > 1 },
    series: [...drawn, ...bars]
  }
}

function barSeries({ name, x, y, spread }: SpreadLine, colour: string) {
  const data = x.flatMap((value, i) => {
    const [centre = NaN, half = NaN] = [y[i], spread[i]]
    return Number.isNaN(centre) || Number.isNaN(half) ? [] : [[value, centre - half, centre + half]]
  })
  return {
    type: 'custom' as const,
    name,
    clip: true,
    silent: true,
    itemStyle: { color: colour },
    data,
    encode: { x: 0, y: [1, 2] },
    renderItem: (params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const [left = 0, bottom = 0] = api.coord([api.value(0), api.value(1)])
      // On a logarithmic axis a bar that reaches below zero ends at the foot of the plot.
      const low = Number.isFinite(bottom) ? bottom : footOf(params)
      const [, high = 0] = api.coord([api.value(0), api.value(2)])
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line' as const,
        shape: { x1, y1, x2, y2 },
        style: { stroke: colour, lineWidth: 1.25 }
      })
      return {
        type: 'group' as const,
        children: [
          line(left, low, left, high),
          line(left - 3, low, left + 3, low),
          line(left - 3, high, left + 3, high)
        ]
      }
    }
  }
}

function footOf({ coordSys }: CustomSeriesRenderItemParams): number {
  const area = new Map<string, unknown>(Object.entries(coordSys))
  return Number(area.get('y')) + Number(area.get('height'))
}

/** What the vertical axis has to show, bars included. */
export function spreadSpan(lines: readonly SpreadLine[]): Span {
  const ends = lines.map(({ name, x, y: ys, spread }, colour): OverlaySeries => {
    const half = (i: number): number => (Number.isNaN(spread[i] ?? NaN) ? 0 : (spread[i] ?? 0))
    return {
      name,
      x: [...x, ...x],
      y: [...ys.map((value, i) => value - half(i)), ...ys.map((value, i) => value + half(i))],
      look: 'points',
      colour
    }
  })
  return overlaySpan(ends, 'y')
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The points that are seen, one a line, with their spread. */
export function spreadCsv(
  lines: readonly SpreadLine[],
  x: OverlayAxis,
  y: OverlayAxis,
  visible: VisiblePart
): string {
  const rows = lines
    .filter(({ name }) => !visible.hidden.has(name))
    .flatMap((line) =>
      line.x.flatMap((value, i) => {
        if (!isWithin(visible.x, value) || !isWithin(visible.y, line.y[i] ?? NaN)) return []
        return [[cell(line.name), value, finite(line.y[i]), finite(line.spread[i])].join(',')]
      })
    )
  return `${[`line,${cell(x.name)},${cell(y.name)},${cell(`${y.name} SD`)}`, ...rows].join('\n')}\n`
}

const finite = (value: number | undefined): number | '' =>
  value === undefined || Number.isNaN(value) ? '' : value
