import { axisOption, baseOption, plotMargins, type AxisTexts, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { formatNumber } from './format'
import { quantityText } from './quantity-text'
import type { Span } from './span'
import { seriesColour } from './theme'

/** One curve of an x–y plot; NaN interrupts it. */
export interface OverlaySeries {
  readonly name: string
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly look: 'points' | 'line'
  /** Number of the colour; curves of one thing share one. */
  readonly colour: number
}

export interface OverlayAxis {
  readonly name: string
  /** SI unit, printed with a prefix; '' for counts and numbers. */
  readonly unit: string
  readonly isLogarithmic?: boolean
}

/** Points a plot can show: of more, every so many are left out. */
const mostPoints = 4000

const valueOf = (value: number, axis: OverlayAxis): number =>
  axis.isLogarithmic ? (value > 0 ? Math.log10(value) : Number.NaN) : value

function textsOf(axis: OverlayAxis, { texts }: Surroundings): AxisTexts {
  const print = (digits: number) => (shown: number) => {
    const value = axis.isLogarithmic ? 10 ** shown : shown
    const plain = Number(value.toPrecision(12))
    return axis.unit === ''
      ? formatNumber(plain, texts.language, digits)
      : quantityText(plain, axis.unit, texts.language, digits)
  }
  return { name: axis.name, tick: print(6), pointer: print(5) }
}

/** Measured points and curves of models over one another. */
export function overlayOption(
  series: readonly OverlaySeries[],
  x: OverlayAxis,
  y: OverlayAxis,
  surroundings: Surroundings
): ChartOption {
  const { theme } = surroundings
  const [across, up] = [textsOf(x, surroundings), textsOf(y, surroundings)]
  return {
    ...baseOption(surroundings),
    legend: {
      show: series.length > 1,
      type: 'scroll',
      right: 20,
      top: 0,
      itemHeight: 8,
      itemWidth: 16,
      textStyle: { color: theme.mutedText, fontSize: 12 },
      inactiveColor: theme.axis
    },
    grid: { ...plotMargins(series.length > 1 ? 28 : 12), left: 84 },
    tooltip: {
      ...baseOption(surroundings).tooltip,
      trigger: 'item',
      formatter: (given) => {
        const { seriesName = '', value } = Array.isArray(given)
          ? (given[0] ?? { seriesName: '', value: [] })
          : given
        const [a, b] = Array.isArray(value) ? value : []
        return `${seriesName}\n${across.pointer(Number(a))}, ${up.pointer(Number(b))}`
      }
    },
    xAxis: axisOption(across, surroundings, 'x'),
    yAxis: { ...axisOption(up, surroundings, 'y'), scale: true, nameGap: 64 },
    series: series.map((one) => {
      const colour = seriesColour(theme, one.colour)
      const data = pointsOf(one, x, y)
      return one.look === 'points'
        ? {
            type: 'scatter' as const,
            name: one.name,
            symbolSize: data.length > 400 ? 3 : 5,
            itemStyle: { color: colour, opacity: 0.75 },
            clip: true,
            data
          }
        : {
            type: 'line' as const,
            name: one.name,
            showSymbol: false,
            clip: true,
            lineStyle: { width: 1.75, color: colour },
            itemStyle: { color: colour },
            data
          }
    })
  }
}

function pointsOf({ x: xs, y: ys, look }: OverlaySeries, x: OverlayAxis, y: OverlayAxis) {
  const count = Math.min(xs.length, ys.length)
  const every = Math.max(1, Math.ceil(count / mostPoints))
  const points: number[][] = []
  for (let i = 0; i < count; i += every) {
    const point = [valueOf(xs[i] ?? Number.NaN, x), valueOf(ys[i] ?? Number.NaN, y)]
    if (look === 'line' || !point.some(Number.isNaN)) points.push(point)
  }
  return points
}

/** What an axis has to show of all curves, with a little room. */
export function overlaySpan(
  series: readonly OverlaySeries[],
  axis: OverlayAxis,
  side: 'x' | 'y'
): Span {
  let [low, high] = [Infinity, -Infinity]
  for (const one of series) {
    const values = one[side]
    for (let i = 0; i < values.length; i++) {
      const value = valueOf(values[i] ?? Number.NaN, axis)
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  if (!(low <= high)) return { from: 0, to: 1 }
  const room = 0.04 * (high - low) || 0.05 * Math.abs(low) || 1
  return { from: low - room, to: high + room }
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** All points of all curves, one a line. */
export function overlayCsv(
  series: readonly OverlaySeries[],
  x: OverlayAxis,
  y: OverlayAxis
): string {
  const title = ({ name, unit }: OverlayAxis): string =>
    cell(unit === '' ? name : `${name} (${unit})`)
  const lines = series.flatMap((one) =>
    Array.from({ length: Math.min(one.x.length, one.y.length) }, (_, i) =>
      [cell(one.name), one.x[i], Number.isNaN(one.y[i]) ? '' : one.y[i]].join(',')
    )
  )
  return `${[`curve,${title(x)},${title(y)}`, ...lines].join('\n')}\n`
}
