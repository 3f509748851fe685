import { html, type Content, type Markup } from '../markup'
import { colourOf, dashOf } from './colours'

export interface LegendEntry {
  readonly name: string
  readonly colour: number
  readonly isPoints?: boolean
}

const rowHeight = 16
const swatch = 26
const mostCharacters = 44

/** Width of a text in a drawing, by and large: Korean letters are twice as wide as Latin ones. */
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => sum + (letter > '\u2e7f' ? 10.5 : /[A-Z]/.test(letter) ? 7.6 : 6.1),
    0
  )

const shorten = (name: string): string => {
  const letters = Array.from(name)
  return letters.length > mostCharacters
    ? `${letters.slice(0, mostCharacters - 1).join('')}…`
    : name
}

/** Entries in rows as wide as there is room for. */
function rowsOf(entries: readonly LegendEntry[], width: number) {
  const rows: { entry: LegendEntry; text: string; x: number }[][] = []
  let x = Infinity
  for (const entry of entries) {
    const text = shorten(entry.name)
    const needed = swatch + widthOf(text) + 14
    if (x + needed > width + 14) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ entry, text, x })
    x += needed
  }
  return rows
}

/** Height that a legend takes; none for a single curve, which the caption names. */
export const legendHeight = (entries: readonly LegendEntry[], width: number): number =>
  entries.length < 2 ? 0 : rowsOf(entries, width).length * rowHeight + 4

/** Names of the curves with their looks, above the panel. */
export function legend(
  entries: readonly LegendEntry[],
  left: number,
  width: number
): Markup | null {
  if (entries.length < 2) return null
  return html`<g class="legend">
    ${rowsOf(entries, width).map((row, n) =>
      row.map(({ entry, text, x }) => entryAt(entry, text, left + x, 10 + n * rowHeight))
    )}
  </g>`
}

function entryAt({ colour, isPoints }: LegendEntry, text: string, x: number, y: number): Content {
  const stroke = colourOf(colour)
  const dash = dashOf(colour)
  const mark = isPoints
    ? html`<circle class="measured" cx="${x + 10}" cy="${y}" r="2.6" stroke="${stroke}" />`
    : html`<path
        class="curve"
        stroke-width="2"
        stroke="${stroke}"
        stroke-dasharray="${dash === '' ? 'none' : dash}"
        d="M${x} ${y}h20"
      />`
  return html`${mark}<text x="${x + swatch}" y="${y + 3.8}">${text}</text>`
}
