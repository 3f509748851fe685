import { html, type Content, type Markup } from '../markup'
import { ticksOf, type Ticks } from './ticks'

export interface Axis {
  readonly from: number
  readonly to: number
  readonly label?: string
  /** About how many ticks. */
  readonly ticks: number
  /** Where another panel below has the numbers. */
  readonly bare?: boolean
  /** Counts things, each as wide as 1: only whole numbers are named, at the middle of each. */
  readonly counts?: boolean
  /** Where the ticks are, and how they are printed, in place of round numbers. */
  readonly marks?: Ticks
}

/** A rectangle of a drawing with its axes, in units of the drawing. */
export interface PanelPlace {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Scale {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

export const round = (value: number): number => Math.round(value * 100) / 100

/** From values to places in the drawing. */
export function scaleOf(place: PanelPlace, x: Axis, y: Axis): Scale {
  const across = place.width / (x.to - x.from || 1)
  const up = place.height / (y.to - y.from || 1)
  return {
    x: (value) => round(place.left + (value - x.from) * across),
    y: (value) => round(place.top + place.height - (value - y.from) * up)
  }
}

/** Draws a panel: faint grid, its content, axes with ticks and labels. */
export function drawPanel(place: PanelPlace, x: Axis, y: Axis, content: Content): Markup {
  const scale = scaleOf(place, x, y)
  const bottom = place.top + place.height
  const right = place.left + place.width
  const xTicks = ticksOn(x)
  const yTicks = ticksOn(y)
  const rowOf = (value: number): number => scale.y(y.counts ? value + 0.5 : value)
  const middle = round(place.top + place.height / 2)
  return html`<g class="panel">
    ${yTicks.values.map((value) => html`<path class="grid" d="M${place.left} ${rowOf(value)}H${right}" />`)}
    ${content}
    <path class="axis" d="M${place.left} ${place.top}V${bottom}H${right}" />
    ${xTicks.values.map(
      (value) =>
        html`<path class="axis" d="M${scale.x(value)} ${bottom}v4" />${
            !x.bare &&
            html`<text x="${scale.x(value)}" y="${bottom + 15}" text-anchor="middle"
              >${xTicks.print(value)}</text
            >`
          }`
    )}
    ${yTicks.values.map(
      (value) =>
        html`<path class="axis" d="M${place.left} ${rowOf(value)}h-4" /><text
            x="${place.left - 7}"
            y="${round(rowOf(value) + 3.6)}"
            text-anchor="end"
            >${yTicks.print(value)}</text
          >`
    )}
    ${x.label !== undefined && !x.bare && html`<text class="label" x="${round(place.left + place.width / 2)}" y="${bottom + 31}" text-anchor="middle">${x.label}</text>`}
    ${y.label !== undefined && html`<text class="label" transform="translate(${place.left - 48} ${middle}) rotate(-90)" text-anchor="middle">${y.label}</text>`}
  </g>`
}

function ticksOn(axis: Axis): Ticks {
  if (axis.marks) return axis.marks
  if (!axis.counts) return ticksOf(axis.from, axis.to, axis.ticks)
  // Among many, the end of the last is as good a place for a round number as its middle.
  const last = axis.to - axis.from > 50 ? axis.to : axis.to - 1
  const { values, print } = ticksOf(axis.from, last, axis.ticks)
  return { values: values.filter(Number.isInteger), print }
}

/** The drawing around panels; its text alternative is what a screen reader says. */
export const drawing = (
  width: number,
  height: number,
  alternative: string,
  content: Content
): Markup =>
  html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${alternative}"
  >
    ${content}
  </svg>`
