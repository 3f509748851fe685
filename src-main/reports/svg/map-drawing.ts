import { scaleOf as scaleOfValues } from '../../../src-shared/colour-scale'
import { html, type Markup } from '../markup'
import { formatNumber } from '../numbers'
import { imageOfMatrix, imageOfScale, type Matrix } from './map-image'
import { drawing, drawPanel, type PanelPlace } from './panel'
import { scaledUnit } from './si-axis'
import { ticksOf } from './ticks'

export interface MapNames {
  readonly row: string
  readonly column: string
  readonly alternative: string
}

const width = 360
const room = { left: 58, top: 10, right: 74, bottom: 40 }
const mostHeight = 228

/** A matrix as a map with its colour scale: row 0 on top. @param unit SI unit; "1" is shown as per cent */
export function drawMap(
  matrix: Matrix,
  unit: string,
  { row, column, alternative }: MapNames,
  withZero: boolean
): Markup {
  const scale = scaleOfValues(matrix.values, withZero)
  const place = placeOf(matrix)
  const { left, top } = place
  const down = ticksOf(0, Math.max(1, matrix.rows - 1), 5)
  const panel = drawPanel(
    place,
    { from: 0, to: matrix.columns, ticks: 5, label: column, marks: lineMarks(matrix.columns) },
    {
      from: 0,
      to: matrix.rows,
      ticks: 5,
      label: row,
      // Word lines count downwards, from the middle of the first.
      marks: {
        values: down.values.filter(isLineOf(matrix.rows)).map((line) => matrix.rows - line - 0.5),
        print: (value) => String(Math.round(matrix.rows - value - 0.5))
      }
    },
    html`<image
      x="${left}"
      y="${top}"
      width="${place.width}"
      height="${place.height}"
      preserveAspectRatio="none"
      href="${imageOfMatrix(matrix, scale)}"
    />`
  )
  const shown = unit === '1' ? { scale: 0.01, unit: '%' } : unitOf(scale, unit)
  const x = left + place.width + 14
  const labels = [
    { value: scale.high, y: top + 7 },
    { value: (scale.low + scale.high) / 2, y: top + place.height / 2 + 3.6 },
    { value: scale.low, y: top + place.height }
  ]
  return drawing(width, top + place.height + room.bottom, alternative, [
    panel,
    html`<image
        x="${x}"
        y="${top}"
        width="10"
        height="${place.height}"
        preserveAspectRatio="none"
        href="${imageOfScale(scale)}"
      /><rect class="axis" x="${x}" y="${top}" width="10" height="${place.height}" />`,
    labels.map(
      ({ value, y }, n) =>
        html`<text x="${x + 14}" y="${y}"
          >${formatNumber(cleaned(value, scale.high - scale.low) / shown.scale, 3)}${n === 0 && ` ${shown.unit}`}</text
        >`
    )
  ])
}

const unitOf = ({ low, high }: { readonly low: number; readonly high: number }, unit: string) =>
  scaledUnit(Math.max(Math.abs(low), Math.abs(high)), unit)

/** What rounding leaves of zero is zero. */
const cleaned = (value: number, span: number): number =>
  Math.abs(value) < 1e-12 * span ? 0 : value

const isLineOf = (count: number) => (value: number) => Number.isInteger(value) && value < count

function lineMarks(count: number) {
  const { values } = ticksOf(0, Math.max(1, count - 1), 6)
  return {
    values: values.filter(isLineOf(count)).map((line) => line + 0.5),
    print: (value: number) => String(Math.round(value - 0.5))
  }
}

/** As large as there is room for, in the shape of the array, but never a mere line. */
function placeOf({ rows, columns }: Matrix): PanelPlace {
  const across = width - room.left - room.right
  const height = Math.max(60, Math.min(mostHeight, (across * rows) / columns))
  const fitting = Math.max(60, Math.min(across, (height * columns) / rows))
  return { left: room.left, top: room.top, width: fitting, height }
}
