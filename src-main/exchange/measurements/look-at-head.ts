import type { ImportSettings, ImportWishes } from '../../../src-shared/contract/measurements'
import { failure, ok, type Result } from '../../../src-shared/result'
import { sniffDialect, type Dialect } from './dialect'
import { sniffEncoding } from './encoding'
import { guessColumns } from './guess-columns'
import { parseCell } from './parse-cell'
import { unitOfRole } from './roles'
import { isComment, splitRow } from './split-row'

/** Bytes of the beginning that decide how a file is read. */
export const headBytes = 128 * 1024

/** The beginning of a file, and how the file is read. */
export interface Head {
  readonly settings: ImportSettings
  readonly dialect: Dialect
  readonly lines: readonly string[]
}

/**
 * Decides how a file is read, from its beginning and what the user wishes.
 * @param isWhole whether `head` is the whole file
 */
export function lookAtHead(
  file: string,
  head: Uint8Array,
  isWhole: boolean,
  wishes: ImportWishes
): Result<Head> {
  if (head.length === 0) return failure('bad-input', 'failures.measurement.empty', { file })
  const found = wishes.encoding ? null : sniffEncoding(head, isWhole)
  const encoding = wishes.encoding ?? found?.encoding
  if (!encoding) return failure('bad-input', 'failures.measurement.binary', { file })
  const text = new TextDecoder(encoding).decode(head, { stream: !isWhole })
  const lines = text.split(/\r\n|\r|\n/)
  if (!isWhole && lines.length > 1) lines.pop() // it may be cut off
  if (lines.every((line) => line.trim() === '')) {
    return failure('bad-input', 'failures.measurement.empty', { file })
  }
  const dialect = sniffDialect(lines, wishes)
  if (!dialect) {
    return failure('bad-input', 'failures.measurement.noNumbers', { file, lines: lines.length })
  }
  const wanted = wishes.columns?.length ?? dialect.width
  if (wanted > dialect.width) {
    const details = { wanted, found: dialect.width }
    return failure('bad-input', 'failures.measurement.fewerColumns', details)
  }
  const columns = guessColumns(dialect, numbersOf(lines, dialect)).map((guess, i) => {
    if (!wishes.columns) return guess
    // Columns that the user says nothing of when he names others are left out.
    const { role, unit, group, direction, name } = wishes.columns[i] ?? { role: 'other' }
    const column = { ...guess, role: role ?? guess.role }
    if (role !== undefined && role !== guess.role) {
      const isCount = unitOfRole[role] === '1'
      const isNamed = dialect.names.length > 0 || role === 'voltage' || role === 'time'
      column.unit = isCount ? '1' : isNamed ? unitOfRole[role] : null
      column.direction = null
    }
    return {
      ...column,
      ...(unit === undefined ? {} : { unit }),
      ...(group === undefined ? {} : { group }),
      ...(direction === undefined ? {} : { direction }),
      ...(name === undefined ? {} : { name })
    }
  })
  const { delimiter, decimal, headerLine, firstLine } = dialect
  const interval = wishes.interval ?? null
  const settings = { encoding, delimiter, decimal, headerLine, firstLine, columns, interval }
  return ok({ settings, dialect, lines })
}

/** Columns of the first rows, as far as they are numbers. */
function numbersOf(lines: readonly string[], dialect: Dialect): number[][] {
  const columns: number[][] = Array.from({ length: dialect.width }, () => [])
  for (const line of lines.slice(dialect.firstLine - 1, dialect.firstLine + 1999)) {
    if (line.trim() === '' || isComment(line, dialect.delimiter)) continue
    const cells = splitRow(line, dialect.delimiter)
    columns.forEach((column, i) => {
      const value = parseCell(cells[i] ?? '', dialect.decimal)
      if (value !== null && !Number.isNaN(value)) column.push(value)
    })
  }
  return columns
}
