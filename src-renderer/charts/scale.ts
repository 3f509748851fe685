import type { ChartOption } from './echarts'
import { clampSpan, type Span, type Zoom } from './span'
import { logTicks } from './ticks'

/** Which axes can be logarithmic, and whether they are at first. An axis that is not named stays linear. */
export interface LogAxes {
  readonly x?: boolean
  readonly y?: boolean
}

export interface Scaled {
  readonly option: ChartOption
  /** Values that are not above zero: they have no place on a logarithmic axis. */
  readonly dropped: number
}

type Side = 'x' | 'y'
type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const seriesOf = ({ series }: ChartOption): readonly Fields[] =>
  (Array.isArray(series) ? series : [series]).filter(isRecord)

/** Series whose data are places on both axes; what is drawn by a function of its own is not looked into. */
const hasPoints = ({ type, data }: Fields): boolean =>
  (type === 'line' || type === 'scatter' || type === 'bar') && Array.isArray(data)

/** Data of what draws itself: its first number is across, the others are heights; maps have four. */
const drawnPoints = ({ type, data }: Fields): readonly unknown[] =>
  type === 'custom' && Array.isArray(data)
    ? data.flatMap((point: unknown) => {
        if (!Array.isArray(point) || point.length > 3) return []
        const [x, ...heights]: unknown[] = point
        return heights.map((y) => [x, y])
      })
    : []

const pointsOf = (series: Fields): readonly unknown[] =>
  hasPoints(series) && Array.isArray(series.data) ? series.data : []

const valueAt = (point: unknown, side: Side): number => {
  const value: unknown = Array.isArray(point) ? point[side === 'x' ? 0 : 1] : undefined
  return typeof value === 'number' ? value : Number.NaN
}

/** What is left of rounding near zero does not stretch the axis. */
const mostRatio = 1e15

/** The smallest and the largest value above zero on an axis; null where there is none. */
export function positiveSpan(option: ChartOption, side: Side): Span | null {
  let [from, to] = [Infinity, -Infinity]
  for (const series of seriesOf(option)) {
    for (const point of [...pointsOf(series), ...drawnPoints(series)]) {
      const value = valueAt(point, side)
      if (!(value > 0)) continue
      if (value < from) from = value
      if (value > to) to = value
    }
  }
  return from <= to ? { from: Math.max(from, to / mostRatio), to } : null
}

/** The chart with logarithmic axes. Bars become staircases, as they have no foot on such an axis. */
export function onLogAxes(option: ChartOption, log: { x: boolean; y: boolean }): Scaled {
  if (!log.x && !log.y) return { option, dropped: 0 }
  let dropped = 0
  const isLost = (point: unknown): boolean =>
    (log.x && valueAt(point, 'x') <= 0) || (log.y && valueAt(point, 'y') <= 0)
  const series = seriesOf(option).map((one) => {
    if (!hasPoints(one)) return one
    const data = pointsOf(one).flatMap((point) => {
      if (!isLost(point)) return [point]
      dropped++
      // A line is interrupted where a value has no place.
      const x = valueAt(point, 'x')
      return one.type === 'line' && !(log.x && x <= 0) ? [[x, null]] : []
    })
    return one.type === 'bar' ? { ...staircase(one), data } : { ...one, data }
  })
  const scaled: ChartOption = {
    ...option,
    xAxis: log.x ? logAxis(option.xAxis) : option.xAxis,
    yAxis: log.y ? logAxis(option.yAxis) : option.yAxis
  }
  return { option: Object.assign(scaled, { series }), dropped }
}

function logAxis<Axis>(axis: Axis): Axis {
  if (!isRecord(axis)) return axis
  const { min: _min, minInterval: _interval, scale: _scale, ...rest } = axis
  return Object.assign({}, axis, { ...rest, min: undefined, minInterval: undefined, type: 'log' })
}

const staircase = ({ barWidth: _width, barMinWidth: _least, ...one }: Fields): Fields => ({
  ...one,
  type: 'line',
  step: 'middle',
  showSymbol: false,
  lineStyle: { width: 1.25 },
  areaStyle: { opacity: 0.3, origin: 'start' }
})

/** No plot shows less than a thousandth of a decade. */
const smallest = 1e-3

/** A logarithmic axis as something to zoom: its span is of logarithms to base ten. */
export function logZoom(
  full: () => Span,
  chosen: { readonly get: () => Span | null; readonly set: (span: Span | null) => void }
): Zoom {
  const whole = (): Span => {
    const { from, to } = full()
    const [low, high] = [Math.log10(from), Math.log10(to)]
    const room = 0.02 * (high - low) || 0.5
    return { from: low - room, to: high + room }
  }
  return {
    isLog: true,
    smallest,
    ticks: logTicks,
    get full() {
      return whole()
    },
    get span() {
      const span = chosen.get()
      return span ? clampSpan(span, whole(), smallest) : whole()
    },
    set: (span) => chosen.set(clampSpan(span, whole(), smallest))
  }
}

/** The stretch that is seen, in the axis's own unit. */
export const seenOf = ({ span, isLog }: Zoom): Span =>
  isLog ? { from: 10 ** span.from, to: 10 ** span.to } : span
