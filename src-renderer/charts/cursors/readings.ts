import type { ChartOption } from '../echarts'

/** What a curve says at a moment. */
export interface Reading {
  readonly name: string
  readonly colour: string
  readonly value: number
  /** Where curves of one plot differ in it. */
  readonly unit?: string
}

/** So many curves are read off; more would cover the plot. */
const mostCurves = 4

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null

interface Curve {
  readonly name: string
  readonly colour: string
  readonly isStaircase: boolean
  readonly points: readonly unknown[]
}

/** Curves over time of a chart, that are not hidden. */
function curvesOf(option: ChartOption, hidden: ReadonlySet<string>): readonly Curve[] {
  const all: readonly unknown[] = Array.isArray(option.series) ? option.series : [option.series]
  return all.flatMap((one) => {
    if (!isRecord(one) || one['type'] !== 'line' || !Array.isArray(one['data'])) return []
    const name = typeof one['name'] === 'string' ? one['name'] : ''
    const style = one['itemStyle']
    const colour = isRecord(style) && typeof style['color'] === 'string' ? style['color'] : ''
    return hidden.has(name)
      ? []
      : [{ name, colour, isStaircase: one['step'] !== undefined, points: one['data'] }]
  })
}

const pointAt = (points: readonly unknown[], i: number): readonly [number, number] => {
  const point = points[i]
  const [x, y]: unknown[] = Array.isArray(point) ? point : []
  return [typeof x === 'number' ? x : NaN, typeof y === 'number' ? y : NaN]
}

/** Value of a curve at a place: between two points on the line between them; NaN outside of it. */
export function valueAt(
  { points, isStaircase }: Pick<Curve, 'points' | 'isStaircase'>,
  x: number
): number {
  let [low, high] = [0, points.length - 1]
  if (high < 0 || x < pointAt(points, low)[0] || x > pointAt(points, high)[0]) return NaN
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (pointAt(points, middle)[0] <= x) low = middle
    else high = middle
  }
  const [x0, y0] = pointAt(points, low)
  const [x1, y1] = pointAt(points, high)
  if (x >= x1) return y1
  // A step ends at its second point: between two points the later one's value holds.
  if (isStaircase) return y0
  return x1 > x0 ? y0 + ((x - x0) / (x1 - x0)) * (y1 - y0) : y0
}

/** What the curves of a chart say at a moment. */
export const readingsAt = (
  option: ChartOption,
  hidden: ReadonlySet<string>,
  ms: number
): readonly Reading[] =>
  curvesOf(option, hidden)
    .slice(0, mostCurves)
    .map((curve) => ({ name: curve.name, colour: curve.colour, value: valueAt(curve, ms) }))

/** How an axis of a chart prints a value, with its unit. */
export function axisText(option: ChartOption, side: 'x' | 'y'): (value: number) => string {
  const axis: unknown = side === 'x' ? option.xAxis : option.yAxis
  const pointer: unknown = isRecord(axis) ? axis['axisPointer'] : undefined
  const label: unknown = isRecord(pointer) ? pointer['label'] : undefined
  const formatter: unknown = isRecord(label) ? label['formatter'] : undefined
  return (value) => (typeof formatter === 'function' ? String(formatter({ value })) : String(value))
}
