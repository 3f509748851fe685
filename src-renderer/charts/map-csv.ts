import type { MapValues } from './paint-map'

/** Lines of a table that still fit into one text. */
const mostCells = 2_000_000

export interface MapPart {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

/** Part of a map as comma-separated values, one line a cell; null when it has too many. */
export function mapCsv(
  { columns, values }: MapValues,
  { fromRow, toRow, fromColumn, toColumn }: MapPart,
  name: string,
  unit: string
): string | null {
  if ((toRow - fromRow) * (toColumn - fromColumn) > mostCells) return null
  const lines = [`row,column,${unit === '1' ? name : `${name}_${unit}`}`]
  for (let i = fromRow; i < toRow; i++) {
    for (let j = fromColumn; j < toColumn; j++) {
      const value = values[i * columns + j] ?? NaN
      lines.push(`${i},${j},${Number.isNaN(value) ? '' : value}`)
    }
  }
  return `${lines.join('\n')}\n`
}
