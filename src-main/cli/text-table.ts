import { textWidth } from './text-width'

export interface TextColumn {
  readonly head: string
  readonly right?: boolean
}

/** An aligned table for a terminal, two spaces between columns, a rule below the head. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[]
): string {
  const widths = columns.map((column, i) =>
    Math.max(textWidth(column.head), ...rows.map((row) => textWidth(row[i] ?? '')))
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, i) => {
        const cell = cells[i] ?? ''
        const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - textWidth(cell)))
        return column.right ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [line(columns.map(({ head }) => head)), rule, ...rows.map(line)].join('\n')
}

/** Names and values below each other, values aligned. */
export function textFacts(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => textWidth(name)))
  return rows
    .map(([name, value]) => `${name}${' '.repeat(width - textWidth(name))}  ${value}`)
    .join('\n')
}
