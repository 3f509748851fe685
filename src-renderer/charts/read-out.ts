import type { ChartOption } from './echarts'

/** A place of the plot: in pixels of its element, and what its axes say of it. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly x: number
  readonly y: number
}

/** A point of a curve. */
export interface CurvePoint {
  readonly curve: number
  readonly index: number
  readonly name: string
  readonly x: number
  readonly y: number
}

/** Curves as the read-out sees them: in the order of the legend, points in the order of the data. */
export interface ReadCurve {
  readonly name: string
  readonly points: readonly (readonly [number, number])[]
}

/** A curve counts as pointed at within so many pixels. */
const reach = 18

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** What of a chart can be read point by point: lines, marks and bars that are not hidden. */
export function curvesOf(option: ChartOption, hidden: ReadonlySet<string>): readonly ReadCurve[] {
  const all: readonly unknown[] = Array.isArray(option.series) ? option.series : [option.series]
  return all.flatMap((one) => {
    if (!isRecord(one) || !Array.isArray(one.data)) return []
    if (one.type !== 'line' && one.type !== 'scatter' && one.type !== 'bar') return []
    const name = typeof one.name === 'string' ? one.name : ''
    if (hidden.has(name)) return []
    const points = one.data.flatMap((point: unknown): (readonly [number, number])[] => {
      const [x, y]: unknown[] = Array.isArray(point) ? point : []
      return typeof x === 'number' && typeof y === 'number' && Number.isFinite(y) ? [[x, y]] : []
    })
    return points.length > 0 ? [{ name, points }] : []
  })
}

/** The point of a curve that is nearest to a place on the screen; null where none is near. */
export function nearestPoint(
  curves: readonly ReadCurve[],
  at: { readonly left: number; readonly top: number },
  pixels: { readonly x: (value: number) => number; readonly y: (value: number) => number }
): CurvePoint | null {
  let best: CurvePoint | null = null
  let least = Infinity
  curves.forEach(({ name, points }, curve) => {
    points.forEach(([x, y], index) => {
      const across = Math.abs(pixels.x(x) - at.left)
      if (across > reach) return
      const along = Math.abs(pixels.y(y) - at.top)
      // Sideways counts more: a curve is read at the place that is pointed at.
      const distance = across + along / 4
      if (along > reach || distance > least) return
      least = distance
      best = { curve, index, name, x, y }
    })
  })
  return best
}

export type Step = 'left' | 'right' | 'up' | 'down'

/** The next point for the keyboard: along a curve, or the nearest in time of another curve. */
export function stepFrom(
  curves: readonly ReadCurve[],
  from: CurvePoint | null,
  step: Step,
  seen: { readonly from: number; readonly to: number }
): CurvePoint | null {
  const at = (curve: number, index: number): CurvePoint | null => {
    const one = curves[curve]
    const point = one?.points[index]
    return one && point ? { curve, index, name: one.name, x: point[0], y: point[1] } : null
  }
  const isSeen = (point: CurvePoint | null): boolean =>
    point !== null && point.x >= seen.from && point.x <= seen.to
  const near = (curve: number, x: number): CurvePoint | null => {
    const points = curves[curve]?.points ?? []
    let best = 0
    points.forEach(([place], index) => {
      if (Math.abs(place - x) < Math.abs((points[best]?.[0] ?? Infinity) - x)) best = index
    })
    return at(curve, best)
  }
  if (!from || !at(from.curve, from.index)) return near(0, (seen.from + seen.to) / 2)
  if (step === 'up' || step === 'down') {
    const curve = (from.curve + (step === 'up' ? -1 : 1) + curves.length) % curves.length
    return near(curve, from.x)
  }
  const next = at(from.curve, from.index + (step === 'right' ? 1 : -1))
  return isSeen(next) ? next : from
}

/** How an axis of a chart prints a value: as its pointer does. */
export function axisText(option: ChartOption, side: 'x' | 'y'): (value: number) => string {
  const axis: unknown = side === 'x' ? option.xAxis : option.yAxis
  const pointer: unknown = isRecord(axis) ? axis.axisPointer : undefined
  const label: unknown = isRecord(pointer) ? pointer.label : undefined
  const formatter: unknown = isRecord(label) ? label.formatter : undefined
  return (value) => (typeof formatter === 'function' ? String(formatter({ value })) : String(value))
}

/** Name of an axis without its unit, for "rate 12 Hz". */
export function axisName(option: ChartOption, side: 'x' | 'y'): string {
  const axis: unknown = side === 'x' ? option.xAxis : option.yAxis
  const name: unknown = isRecord(axis) ? axis.name : undefined
  return typeof name === 'string' ? name.replace(/ \([^()]*\)$/, '') : ''
}
