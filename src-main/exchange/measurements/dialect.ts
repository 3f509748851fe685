import {
  decimals,
  delimiters,
  type Decimal,
  type Delimiter,
  type ImportWishes
} from '../../../src-shared/contract/measurements'
import { parseUnit } from '../../../src-shared/units'
import { cellWithUnit, parseCell } from './parse-cell'
import { cleanUnit } from './roles'
import { isComment, splitRow, withoutMark } from './split-row'

/** How the lines of a file become rows; line numbers count from 1. */
export interface Dialect {
  readonly delimiter: Delimiter
  readonly decimal: Decimal
  readonly headerLine: number | null
  readonly firstLine: number
  /** Columns of the table. */
  readonly width: number
  readonly names: readonly string[]
  /** Units from a line of their own below the names. */
  readonly units: readonly (string | null)[]
}

interface Candidate {
  readonly delimiter: Delimiter
  readonly decimal: Decimal
  /** Cells of the rows of numbers. */
  readonly width: number
  /** Each row counts as the part of it that is numbers. */
  readonly rows: number
  readonly firstLine: number
}

/**
 * Guesses delimiter, decimal sign, header and first row from the first lines of a file. What the user wishes
 * is taken as given.
 * @returns null where no line holds numbers
 */
export function sniffDialect(lines: readonly string[], wishes: ImportWishes): Dialect | null {
  const tried = delimiters
    .filter((delimiter) => !wishes.delimiter || delimiter === wishes.delimiter)
    .flatMap((delimiter) =>
      decimals
        .filter((decimal) => (wishes.decimal ? decimal === wishes.decimal : decimal !== delimiter))
        .map((decimal) => tryReading(lines, delimiter, decimal, wishes.firstLine))
    )
    .filter((candidate) => candidate !== null)
  const best = tried.toSorted((a, b) => b.rows - a.rows || b.width - a.width)[0]
  if (!best) return null
  return { ...best, ...headerOf(lines, best, wishes.headerLine) }
}

/** Which part of what a row holds are numbers. */
function numericPart(cells: readonly string[], decimal: Decimal): number {
  let [numbers, texts] = [0, 0]
  for (const cell of cells) {
    const value = parseCell(cell, decimal)
    if (value === null && !cellWithUnit(cell, decimal)) texts += 1
    else if (value === null || !Number.isNaN(value)) numbers += 1
  }
  return numbers === 0 ? 0 : numbers / (numbers + texts)
}

/** Whether a row belongs to the table: at least half of it are numbers. */
const isRow = (cells: readonly string[], decimal: Decimal): boolean =>
  numericPart(cells, decimal) >= 0.5

function tryReading(
  lines: readonly string[],
  delimiter: Delimiter,
  decimal: Decimal,
  firstLine: number | undefined
): Candidate | null {
  const counts = new Map<number, { rows: number; firstLine: number; isOpen: boolean }>()
  lines.forEach((line, i) => {
    if (line.trim() === '' || isComment(line, delimiter) || i + 1 < (firstLine ?? 1)) return
    const cells = splitRow(line, delimiter)
    const part = numericPart(cells, decimal)
    if (part < 0.5) return
    const isOpen = cells.at(-1) === '' && cells.length > 1
    const known = counts.get(cells.length)
    if (!known) counts.set(cells.length, { rows: part, firstLine: i + 1, isOpen })
    else {
      known.rows += part
      known.isOpen &&= isOpen
    }
  })
  const [found] = [...counts].toSorted(([, a], [, b]) => b.rows - a.rows)
  if (!found) return null
  const [cells, { rows, firstLine: first, isOpen }] = found
  // Rows that all end with a delimiter have no last column.
  const width = isOpen ? cells - 1 : cells
  return { delimiter, decimal, width, rows, firstLine: firstLine ?? first }
}

/** The names stand right above the numbers, in a comment or not; below them there may be a line of units. */
function headerOf(
  lines: readonly string[],
  { delimiter, decimal, width, firstLine }: Candidate,
  wished: number | null | undefined
): Pick<Dialect, 'headerLine' | 'names' | 'units'> {
  const none = { headerLine: null, names: [], units: [] }
  if (wished === null) return none
  const cellsAt = (line: number): string[] | null => {
    const text = lines[line - 1] ?? ''
    const bare = isComment(text, delimiter) ? withoutMark(text) : text
    const cells = bare.trim() === '' ? [] : splitRow(bare, delimiter)
    while (cells.length > width && cells.at(-1) === '') cells.pop()
    return cells.length === width && !isRow(cells, decimal) ? cells : null
  }
  const named = (headerLine: number, names: string[], units: string[] = []) => ({
    headerLine,
    names,
    units: units.map((unit) => (unit === '' ? null : unit))
  })
  if (wished !== undefined) return named(wished, cellsAt(wished) ?? [])
  let line = firstLine - 1
  while (line > 0 && (lines[line - 1] ?? '').trim() === '') line -= 1
  const cells = cellsAt(line)
  if (!cells) return none
  const above = cellsAt(line - 1)
  const areUnits = cells.every((cell) => isUnit(cell.replace(/^[[(]|[\])]$/g, '')))
  return above && areUnits
    ? named(
        line - 1,
        above,
        cells.map((cell) => cell.replace(/^[[(]|[\])]$/g, ''))
      )
    : named(line, cells)
}

const isUnit = (cell: string): boolean =>
  cell === '' || cleanUnit(cell) === 'degC' || parseUnit(cleanUnit(cell)) !== undefined
