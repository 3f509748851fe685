import { axisOption, baseOption, plotMargins, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { formatNumber } from './format'
import type { Span } from './span'
import { seriesColour } from './theme'
import { isWithin, type VisiblePart } from './visible'

/** A point with a name of its own; points of one group share a colour and a sign. */
export interface NamedPoint {
  readonly name: string
  readonly group: string
  readonly x: number
  readonly y: number
}

export interface NamedAxis {
  readonly name: string
  readonly unit: string
}

const titleOf = ({ name, unit }: NamedAxis): string => (unit === '' ? name : `${name} (${unit})`)

/** Signs tell groups apart without their colours. */
const signs = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'roundRect'] as const

export const groupsOf = (points: readonly NamedPoint[]): readonly string[] => [
  ...new Set(points.map(({ group }) => group))
]

/** Points over two axes, each with its name beside it where there is room. */
export function namedPointsOption(
  points: readonly NamedPoint[],
  x: NamedAxis,
  y: NamedAxis,
  surroundings: Surroundings
): ChartOption {
  const { theme, texts } = surroundings
  const say = (axis: NamedAxis) => ({
    name: titleOf(axis),
    tick: (value: number) => plainPower(value, texts.language),
    pointer: (value: number) => formatNumber(value, texts.language, 4)
  })
  return {
    ...baseOption(surroundings),
    legend: {
      show: true,
      type: 'scroll',
      right: 20,
      top: 0,
      itemHeight: 9,
      itemWidth: 14,
      textStyle: { color: theme.mutedText, fontSize: 12 },
      inactiveColor: theme.axis
    },
    grid: { ...plotMargins(28), left: 84, right: 110 },
    tooltip: { ...baseOption(surroundings).tooltip, show: false },
    xAxis: axisOption(say(x), surroundings, 'x'),
    yAxis: { ...axisOption(say(y), surroundings, 'y'), scale: true, nameGap: 64 },
    series: groupsOf(points).map((group, index) => ({
      type: 'scatter' as const,
      name: group,
      symbol: signs[index % signs.length] ?? 'circle',
      symbolSize: 10,
      itemStyle: { color: seriesColour(theme, index), opacity: 0.9 },
      clip: true,
      label: {
        show: true,
        position: 'right' as const,
        color: theme.text,
        fontSize: 11,
        formatter: ({ data }: { data?: unknown }) => (Array.isArray(data) ? String(data[2]) : '')
      },
      labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' as const },
      data: points.filter((one) => one.group === group).map((one) => [one.x, one.y, one.name])
    }))
  }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Powers of ten as such, other numbers as they are. */
function plainPower(value: number, language: 'en' | 'ko'): string {
  const exponent = Math.floor(Math.log10(value) + 1e-9)
  if (!Number.isFinite(exponent) || Math.abs(exponent) < 4) return formatNumber(value, language, 6)
  const digits = [...String(exponent)].map((one) =>
    one === '-' ? '⁻' : (superscripts[Number(one)] ?? one)
  )
  const power = `10${digits.join('')}`
  const mantissa = Number((value / 10 ** exponent).toPrecision(6))
  return mantissa === 1 ? power : `${formatNumber(mantissa, language, 6)}·${power}`
}

/** What an axis has to show, with a little room. */
export function namedSpan(points: readonly NamedPoint[], side: 'x' | 'y'): Span {
  const values = points.map((one) => one[side])
  if (values.length === 0) return { from: 0, to: 1 }
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = 0.05 * (high - low) || Math.abs(low) || 1
  return { from: low - room, to: high + room }
}

/** The point that is nearest to a place on axes with the same kind of scale; null without points. */
export function nearestNamed(
  points: readonly NamedPoint[],
  at: { readonly x: number; readonly y: number }
): NamedPoint | null {
  const far = (a: number, b: number): number =>
    a > 0 && b > 0 ? Math.log10(a / b) : Number.POSITIVE_INFINITY
  let best: NamedPoint | null = null
  let least = Infinity
  for (const point of points) {
    const distance = Math.hypot(far(point.x, at.x), far(point.y, at.y))
    if (distance < least) [best, least] = [point, distance]
  }
  return best
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The points that are seen, one a line. */
export function namedCsv(
  points: readonly NamedPoint[],
  x: NamedAxis,
  y: NamedAxis,
  visible: VisiblePart
): string {
  const rows = points
    .filter(({ group }) => !visible.hidden.has(group))
    .filter((one) => isWithin(visible.x, one.x) && isWithin(visible.y, one.y))
    .map((one) => [cell(one.name), cell(one.group), one.x, one.y].join(','))
  return `${[`name,group,${cell(titleOf(x))},${cell(titleOf(y))}`, ...rows].join('\n')}\n`
}
