import { html, type Content, type Markup } from '../markup'
import { dashOf, colourOf } from './colours'
import { legend, legendHeight } from './legend'
import { drawing, drawPanel, scaleOf, type Axis, type PanelPlace, type Scale } from './panel'
import { decadeTicks, scaledUnit, withUnit } from './si-axis'
import { ticksOf, type Ticks } from './ticks'

type Numbers = ArrayLike<number>

/** Something drawn over two axes, in SI units; NaN interrupts it. */
export interface PlotSeries {
  readonly look: 'line' | 'thin' | 'steps' | 'band' | 'points' | 'dashed'
  /** Index of its colour. */
  readonly colour: number
  readonly x: Numbers
  readonly y: Numbers
  /** Of a band: its upper edge. */
  readonly top?: Numbers
  /** In the legend; series of one name share an entry. */
  readonly name?: string
}

export interface PlotAxis {
  readonly label: string
  /** SI unit; "1" for bare numbers. */
  readonly unit: string
  readonly isLog?: boolean
  /** Where it begins and ends whatever the curves need. */
  readonly span?: readonly [number, number]
  /** Counts lines: only whole numbers are named. */
  readonly isWhole?: boolean
}

export interface Plot {
  readonly series: readonly PlotSeries[]
  readonly x: PlotAxis
  readonly y: PlotAxis
  readonly width: 'full' | 'half'
  /** What a screen reader says. */
  readonly alternative: string
}

const sizes = {
  full: { width: 720, height: 236, left: 66, right: 18, xTicks: 9 },
  half: { width: 360, height: 186, left: 62, right: 14, xTicks: 5 }
} as const

/** Curves over two axes, with a legend where they have names. */
export function drawPlot({ series, x, y, width, alternative }: Plot): Markup {
  const size = sizes[width]
  const names = legendOf(series)
  const top = 8 + legendHeight(names, size.width - size.left)
  const place: PanelPlace = {
    left: size.left,
    top,
    width: size.width - size.left - size.right,
    height: size.height - 40
  }
  const across = axisOf(series, x, 'x', size.xTicks)
  const up = axisOf(series, y, 'y', 5)
  const scale = scaleOf(place, across.axis, up.axis)
  const draw = (one: PlotSeries): Content => drawSeries(one, scale, across.place, up.place)
  const bands = series.filter(({ look }) => look === 'band')
  const lines = series.filter(({ look }) => look !== 'band' && look !== 'points')
  const points = series.filter(({ look }) => look === 'points')
  return drawing(size.width, top + place.height + 40, alternative, [
    legend(names, size.left, size.width - size.left),
    drawPanel(place, across.axis, up.axis, [...bands, ...lines, ...points].map(draw))
  ])
}

function legendOf(series: readonly PlotSeries[]) {
  const named = series.filter(({ name }) => name !== undefined)
  const first = new Map(named.toReversed().map((one) => [one.name ?? '', one]))
  return [...first.keys()].toReversed().map((name) => ({
    name,
    colour: first.get(name)?.colour ?? 0,
    isPoints: first.get(name)?.look === 'points'
  }))
}

interface Placed {
  readonly axis: Axis
  /** From a value in SI units to its place on the axis; NaN where it has none. */
  readonly place: (value: number) => number
}

function axisOf(
  series: readonly PlotSeries[],
  { label, unit, isLog = false, span, isWhole = false }: PlotAxis,
  side: 'x' | 'y',
  ticks: number
): Placed {
  // Lines straight up at the ends would lie on the frame.
  const xRoom = series.some(({ look }) => look === 'steps') ? 0.03 : 0
  const logarithm = (value: number): number => (value > 0 ? Math.log10(value) : NaN)
  const [low, high] = extentOf(series, side, isLog ? logarithm : (value) => value, span)
  if (isLog) {
    const [from, to] = side === 'y' ? [Math.max(low, high - 15), high] : [low, high]
    const room = (to - from || 1) * (side === 'y' ? 0.06 : 0.02)
    const ends = { from: from - room, to: to + room }
    const marks = decadeTicks(ends.from, ends.to, ticks)
    return { axis: { ...ends, ticks, label: withUnit(label, unit), marks }, place: logarithm }
  }
  const { scale, unit: shown } = scaledUnit(Math.max(Math.abs(low), Math.abs(high)), unit)
  const room = span
    ? 0
    : ((high - low || Math.abs(high) || scale) * (side === 'y' ? 0.06 : xRoom)) / scale
  // Room for nothing but zeros on the other side of zero only misleads.
  const from = low >= 0 && low / scale < room ? low / scale : low / scale - room
  return {
    axis: {
      from,
      to: high / scale + room,
      ticks,
      label: withUnit(label, shown),
      ...(isWhole ? { marks: wholeTicks(low, high, ticks) } : {})
    },
    place: (value) => value / scale
  }
}

function wholeTicks(low: number, high: number, count: number): Ticks {
  const { values, print } = ticksOf(low, high, count)
  return {
    values: values.filter(Number.isInteger),
    print: (value) => print(value).split('.')[0] ?? ''
  }
}

function extentOf(
  series: readonly PlotSeries[],
  side: 'x' | 'y',
  place: (value: number) => number,
  span: PlotAxis['span']
): readonly [number, number] {
  if (span) return [place(span[0]), place(span[1])]
  let [low, high] = [Infinity, -Infinity]
  for (const one of series) {
    for (const values of side === 'x' ? [one.x] : [one.y, one.top ?? []]) {
      for (let i = 0; i < values.length; i++) {
        const value = place(values[i] ?? NaN)
        if (value < low && value > -Infinity) low = value
        if (value > high && value < Infinity) high = value
      }
    }
  }
  if (low > high) return [0, 1]
  return low === high && side === 'x'
    ? [low - Math.abs(low || 1) / 2, high + Math.abs(high || 1) / 2]
    : [low, high]
}

function drawSeries(
  { look, colour, x, y, top }: PlotSeries,
  scale: Scale,
  across: (value: number) => number,
  up: (value: number) => number
): Content {
  const at = (values: Numbers, i: number): readonly [number, number] | null => {
    const [a, b] = [across(x[i] ?? NaN), up(values[i] ?? NaN)]
    return Number.isFinite(a) && Number.isFinite(b) ? [scale.x(a), scale.y(b)] : null
  }
  const stroke = colourOf(colour)
  if (look === 'points') {
    const places = Array.from(y, (_, i) => at(y, i)).filter((place) => place !== null)
    return places.map(
      ([a, b]) => html`<circle cx="${a}" cy="${b}" r="2.1" class="measured" stroke="${stroke}" />`
    )
  }
  if (look === 'band') {
    const edge = (values: Numbers) =>
      Array.from(values, (_, i) => at(values, i)).filter((place) => place !== null)
    const outline = [...edge(top ?? []), ...edge(y).toReversed()].map(([a, b]) => `${a} ${b}`)
    if (outline.length === 0) return null
    return html`<path d="M${outline.join('L')}Z" fill="${stroke}" opacity="0.18" />`
  }
  const parts: string[] = []
  let before: readonly [number, number] | null = null
  for (let i = 0; i < y.length; i++) {
    const place = at(y, i)
    if (place) {
      const [a, b]: readonly [number, number] = place
      parts.push(before === null ? `M${a} ${b}` : look === 'steps' ? `H${a}V${b}` : `L${a} ${b}`)
    }
    before = place
  }
  const kind = look === 'thin' ? 'thin' : 'curve'
  const dash = look === 'dashed' ? '5 3' : dashOf(colour)
  return html`<path
    class="${kind}"
    stroke="${stroke}"
    stroke-dasharray="${dash === '' ? 'none' : dash}"
    d="${parts.join('')}"
  />`
}
