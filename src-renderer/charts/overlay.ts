import { axisOption, baseOption, plotMargins, type AxisTexts, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { formatNumber } from './format'
import { quantityText } from './quantity-text'
import type { Span } from './span'
import { seriesColour } from './theme'
import { isWithin, type VisiblePart } from './visible'

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
  /** Whether it is logarithmic at first. */
  readonly isLogarithmic?: boolean
}

/** Points a plot can show: of more, every so many are left out. */
const mostPoints = 4000

function textsOf(axis: OverlayAxis, { texts }: Surroundings): AxisTexts {
  const print = (digits: number) => (shown: number) => {
    const plain = Number(shown.toPrecision(12))
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
      const data = pointsOf(one)
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

function pointsOf({ x: xs, y: ys, look }: OverlaySeries) {
  const count = Math.min(xs.length, ys.length)
  const every = Math.max(1, Math.ceil(count / mostPoints))
  const points: number[][] = []
  for (let i = 0; i < count; i += every) {
    const point = [xs[i] ?? Number.NaN, ys[i] ?? Number.NaN]
    if (look === 'line' || !point.some(Number.isNaN)) points.push(point)
  }
  return points
}

/** What an axis has to show of all curves, with a little room. */
export function overlaySpan(series: readonly OverlaySeries[], side: 'x' | 'y'): Span {
  let [low, high] = [Infinity, -Infinity]
  for (const one of series) {
    const values = one[side]
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? Number.NaN
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  if (!(low <= high)) return { from: 0, to: 1 }
  const room = 0.04 * (high - low) || 0.05 * Math.abs(low) || 1
  return { from: low - room, to: high + room }
}

/** A gap in a curve is seen, too. */
const isSeen = (span: Span | null, value: number): boolean =>
  Number.isNaN(value) || isWithin(span, value)

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The points that are seen, one a line. */
export function overlayCsv(
  series: readonly OverlaySeries[],
  x: OverlayAxis,
  y: OverlayAxis,
  visible: VisiblePart
): string {
  const title = ({ name, unit }: OverlayAxis): string =>
    cell(unit === '' ? name : `${name} (${unit})`)
  const shown = series.filter(({ name }) => !visible.hidden.has(name))
  const lines = shown.flatMap((one) =>
    Array.from({ length: Math.min(one.x.length, one.y.length) }, (_, i) => i)
      .filter((i) => isWithin(visible.x, one.x[i] ?? NaN) && isSeen(visible.y, one.y[i] ?? NaN))
      .map((i) => [cell(one.name), one.x[i], Number.isNaN(one.y[i]) ? '' : one.y[i]].join(','))
  )
  return `${[`curve,${title(x)},${title(y)}`, ...lines].join('\n')}\n`
}
