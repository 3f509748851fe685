import type { CustomSeriesRenderItem } from 'echarts'
import type { Translator } from '../../src-shared/locale'
import { axisOption, baseOption, type AxisTexts, type Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { formatNumber } from './format'
import { quantityText } from './quantity-text'
import type { Span } from './span'
import { seriesColour } from './theme'
import { isWithin, type VisiblePart } from './visible'

/** An axis of curves: what it is called, its SI unit ("1" for bare numbers), and its scale. */
export interface CurveAxis {
  readonly label: string
  readonly unit: string
  readonly isLog: boolean
}

type Numbers = Float64Array | readonly number[]

/** Something drawn over two axes; colours are taken from the theme by index. */
export interface CurveSeries {
  readonly name: string
  readonly colour: number
  readonly look: 'line' | 'thin' | 'steps' | 'dashed' | 'points' | 'band'
  readonly x: Numbers
  readonly y: Numbers
  /** Of a band: its upper edge; `y` is its lower one. */
  readonly top?: Numbers
  /** Whether it is named in the legend. */
  readonly isNamed?: boolean
}

/** What an axis shows of a value: its size where it is logarithmic, as currents flow both ways. */
export const placeOn = (axis: Pick<CurveAxis, 'isLog'>, value: number): number =>
  axis.isLog ? Math.abs(value) : value

/** All that is seen of an axis when nothing is zoomed, with some room. */
export function spanOf(
  series: readonly CurveSeries[],
  axis: Pick<CurveAxis, 'isLog'>,
  side: 'x' | 'y'
): Span {
  let [low, high] = [Infinity, -Infinity]
  for (const one of series) {
    for (const values of side === 'x' ? [one.x] : [one.y, one.top ?? []]) {
      for (const value of values) {
        const place = placeOn(axis, value)
        if (place < low) low = place
        if (place > high) high = place
      }
    }
  }
  if (!(high >= low)) return { from: 0, to: 1 }
  const room = (high - low || Math.abs(high) || 1) * (side === 'y' ? 0.06 : 0.02)
  return { from: low - room, to: high + room }
}

/** A value of an axis in words: with its unit's prefix, or as a bare number. */
export const curveValue = (
  value: number,
  unit: string,
  texts: Pick<Translator, 'language'>,
  digits: number
): string => {
  const size = Math.abs(value)
  if (unit === '1' || unit === '') {
    return size >= 1e6 || (size > 0 && size < 1e-4)
      ? powerText(value, texts, digits)
      : formatNumber(value, texts.language, digits)
  }
  // Nobody says megaseconds; and prefixes end somewhere.
  const isBeyond = size > 0 && (size < 1e-18 || size >= 1e12)
  if (isBeyond || (unit === 's' && size >= 1e4)) return `${powerText(value, texts, digits)} ${unit}`
  return quantityText(value, unit, texts.language, digits)
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number as a power of ten, "2.5 × 10⁶". */
function powerText(
  value: number,
  { language }: Pick<Translator, 'language'>,
  digits: number
): string {
  const power = Math.floor(Math.log10(Math.abs(value)) + 1e-9)
  const raised = Array.from(String(Math.abs(power)), (digit) => superscripts[Number(digit)]).join(
    ''
  )
  const ten = `10${power < 0 ? '⁻' : ''}${raised}`
  const factor = Number((value / 10 ** power).toPrecision(digits))
  return factor === 1 ? ten : `${formatNumber(factor, language, digits)} × ${ten}`
}

const textsOf = ({ label, unit }: CurveAxis, { texts }: Surroundings): AxisTexts => ({
  name: label,
  tick: (value) => curveValue(value, unit, texts, 4),
  pointer: (value) => curveValue(value, unit, texts, 5)
})

/** Above so many curves each is drawn faintly, so that their density shows. */
const manyCurves = 12

/** The chart of any curves over two axes. */
export function curveOption(
  series: readonly CurveSeries[],
  x: CurveAxis,
  y: CurveAxis,
  surroundings: Surroundings
): ChartOption {
  const { theme } = surroundings
  const base = baseOption(surroundings)
  const names = [...new Set(series.filter(({ isNamed }) => isNamed).map(({ name }) => name))]
  const thin = series.filter(({ look }) => look === 'thin').length
  const hasLegend = names.length > 1
  return {
    ...base,
    ...(hasLegend
      ? {
          legend: {
            type: 'scroll' as const,
            top: 0,
            right: 20,
            data: names,
            itemWidth: 14,
            itemHeight: 8,
            textStyle: { color: theme.mutedText, fontSize: 12 }
          }
        }
      : {}),
    grid: { ...base.grid, top: hasLegend ? 28 : 12, left: 84 },
    tooltip: { ...base.tooltip, trigger: 'none', axisPointer: { type: 'cross', animation: false } },
    xAxis: axisOption(textsOf(x, surroundings), surroundings, 'x'),
    yAxis: { ...axisOption(textsOf(y, surroundings), surroundings, 'y'), nameGap: 64 },
    series: series.map((one) => drawn(one, x, y, surroundings, thin > manyCurves ? 0.25 : 0.8))
  }
}

function drawn(
  one: CurveSeries,
  x: CurveAxis,
  y: CurveAxis,
  { theme }: Surroundings,
  faint: number
) {
  const colour = seriesColour(theme, one.colour)
  const points = pairs(one.x, one.y, x, y)
  const common = { name: one.name, clip: true, silent: true, itemStyle: { color: colour } }
  if (one.look === 'points') {
    return {
      ...common,
      type: 'scatter' as const,
      symbol: 'circle',
      symbolSize: 5,
      itemStyle: { color: 'transparent', borderColor: colour, borderWidth: 1.25 },
      z: 4,
      data: points
    }
  }
  if (one.look === 'band') {
    const top = pairs(one.x, one.top ?? [], x, y)
    const edges = [...points, ...top]
    return {
      ...common,
      type: 'custom' as const,
      z: 1,
      // All its points, so that the axes know them; the first one draws the band.
      data: edges.filter(([, value]) => value !== null),
      renderItem: band(top, points, colour)
    }
  }
  return {
    ...common,
    type: 'line' as const,
    showSymbol: points.length === 1,
    symbolSize: 5,
    step: one.look === 'steps' ? ('end' as const) : (false as const),
    lineStyle: {
      color: colour,
      width: one.look === 'thin' ? 1 : 1.75,
      opacity: one.look === 'thin' ? faint : 1,
      type: one.look === 'dashed' ? ('dashed' as const) : ('solid' as const)
    },
    data: points
  }
}

const pairs = (xs: Numbers, ys: Numbers, x: CurveAxis, y: CurveAxis): [number, number | null][] =>
  Array.from(ys, (value, n) => {
    const at = placeOn(x, xs[n] ?? NaN)
    const place = placeOn(y, value)
    return [at, Number.isFinite(at) && Number.isFinite(place) ? place : null]
  })

type Point = readonly [number, number | null]

/** Fills what lies between two edges. */
const band =
  (top: readonly Point[], bottom: readonly Point[], fill: string): CustomSeriesRenderItem =>
  (params, api) => {
    if (params.dataIndex > 0) return null
    const edge = (points: readonly Point[]): number[][] =>
      points
        .flatMap(([at, value]) => (value === null ? [] : [api.coord([at, value])]))
        .filter((point) => point.every(Number.isFinite))
    return {
      type: 'polygon',
      shape: { points: [...edge(top), ...edge(bottom).reverse()] },
      style: { fill, opacity: 0.2 }
    }
  }

/** What is seen, as comma-separated values: one line a point, in SI units. */
export function curveCsv(
  series: readonly CurveSeries[],
  x: CurveAxis,
  y: CurveAxis,
  visible: VisiblePart
): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const named = ({ label, unit }: Pick<CurveAxis, 'label' | 'unit'>): string =>
    quoted(unit === '1' ? label : `${label} (${unit})`)
  const lines = [['curve', named(x), named(y)].join(',')]
  const value = (number: number | undefined): string =>
    number === undefined || !Number.isFinite(number) ? '' : String(number)
  const isSeen = (at: number, height: number): boolean =>
    isWithin(visible.x, placeOn(x, at)) &&
    (Number.isNaN(height) || isWithin(visible.y, placeOn(y, height)))
  for (const one of series) {
    if (visible.hidden.has(one.name)) continue
    const edges = one.top ? [one.y, one.top] : [one.y]
    for (const edge of edges) {
      for (let n = 0; n < edge.length; n++) {
        if (!isSeen(one.x[n] ?? NaN, edge[n] ?? NaN)) continue
        lines.push([quoted(one.name), value(one.x[n]), value(edge[n])].join(','))
      }
    }
  }
  return `${lines.join('\n')}\n`
}
