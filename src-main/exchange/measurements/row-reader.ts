import type { ImportSettings } from '../../../src-shared/contract/measurements'
import { failure, ok, type FailureDetails, type Result } from '../../../src-shared/result'
import { cellWithUnit, parseCell } from './parse-cell'
import { cleanUnit, conversionOf, type Conversion } from './roles'
import { isComment, splitRow } from './split-row'

interface UsedColumn {
  readonly index: number
  readonly conversion: Conversion
  /** Unit that cells carry themselves, once one did. */
  cellUnit: string | null
}

const upWords = /^(up|ltp|p|pot\w*|set|write|program|\+|forward|fwd|on)$/i
const downWords = /^(down|ltd|d|dep\w*|reset|erase|-|backward|bwd|reverse|rev|off)$/i

/** Names beyond which a column of devices is taken for something else. */
const mostNames = 100_000

/** Turns lines into rows of SI numbers, and says exactly where that is not possible. */
export class RowReader {
  readonly #settings: ImportSettings
  readonly #columns: readonly UsedColumn[]
  readonly #header: string | null
  readonly #devices = new Map<string, number>()
  readonly #row: Float64Array

  private constructor(
    settings: ImportSettings,
    columns: readonly UsedColumn[],
    header: string | null
  ) {
    this.#settings = settings
    this.#columns = columns
    this.#header = header
    this.#row = new Float64Array(columns.length + 1)
  }

  /** @param header text of the header's line: where it comes again, a further sweep begins */
  static of(settings: ImportSettings, header: string | null): Result<RowReader> {
    const columns: UsedColumn[] = []
    for (const [index, { role, unit, name }] of settings.columns.entries()) {
      if (role === 'other') continue
      const about = { column: index + 1, name, role: `@measurements.roles.${role}` }
      if (unit === null) return failure('bad-input', 'failures.measurement.unitNeeded', about)
      const conversion = conversionOf(role, unit)
      if (!conversion) {
        return failure('bad-input', 'failures.measurement.wrongUnit', { ...about, unit })
      }
      columns.push({ index, conversion, cellUnit: null })
    }
    if (columns.length === 0) return failure('bad-input', 'failures.measurement.noRoles')
    return ok(new RowReader(settings, columns, header))
  }

  /** Columns that are read, as indices into the settings; the row has one more value, the line. */
  get used(): readonly number[] {
    return this.#columns.map(({ index }) => index)
  }

  unitOf(used: number): string {
    return this.#columns[used]?.conversion.unit ?? '1'
  }

  /** @returns the row, which is overwritten by the next; null for a line that is none */
  read(line: string, number: number): Result<Float64Array | null> {
    const { delimiter, firstLine, columns: wanted } = this.#settings
    if (number < firstLine || line.trim() === '' || isComment(line, delimiter)) return ok(null)
    if (line === this.#header) return ok(null)
    const cells = splitRow(line, delimiter)
    while (cells.length > wanted.length && cells.at(-1) === '') cells.pop()
    const misfit = this.#misfit(cells, number)
    if (misfit) return misfit
    for (const [i, column] of this.#columns.entries()) {
      const value = this.#value(cells[column.index] ?? '', column, number)
      if (!value.ok) return value
      this.#row[i] = value.value
    }
    this.#row[this.#columns.length] = number
    return ok(this.#row)
  }

  /** Rows may end early only where whole groups of columns have ended. */
  #misfit(cells: readonly string[], line: number): Result<never> | null {
    const { columns } = this.#settings
    const isShort = cells.length < columns.length
    const present = new Set(columns.slice(0, cells.length).map(({ group }) => group))
    const isCut =
      isShort &&
      columns.slice(cells.length).some(({ group, role }) => present.has(group) && role !== 'other')
    if (!isCut && cells.length <= columns.length) return null
    const details = { line, found: cells.length, wanted: columns.length }
    return failure('bad-input', `failures.measurement.${isShort ? 'shortRow' : 'longRow'}`, details)
  }

  #value(cell: string, column: UsedColumn, line: number): Result<number> {
    const { decimal, columns } = this.#settings
    const { role, name } = columns[column.index] ?? { role: 'other', name: '' }
    if (role === 'direction') {
      if (upWords.test(cell)) return ok(1)
      if (downWords.test(cell)) return ok(-1)
    }
    const value = parseCell(cell, decimal)
    if (value !== null) {
      if (role === 'direction') return ok(value > 0 ? 1 : -1)
      return ok(column.conversion.toSi(value))
    }
    const where = { line, column: column.index + 1, name, text: cell.slice(0, 40) }
    if (role === 'device') return this.#device(cell, where)
    return this.#withUnit(cell, column, where)
  }

  #device(name: string, where: FailureDetails): Result<number> {
    const known = this.#devices.get(name) ?? this.#devices.size + 1
    if (known > mostNames) return failure('bad-input', 'failures.measurement.tooManyDevices', where)
    this.#devices.set(name, known)
    return ok(known)
  }

  #withUnit(cell: string, column: UsedColumn, where: FailureDetails): Result<number> {
    const { decimal, columns } = this.#settings
    const found = cellWithUnit(cell, decimal)
    const role = columns[column.index]?.role ?? 'other'
    const conversion = found && conversionOf(role, found.unit)
    if (!found || !conversion) return failure('bad-input', textKey(cell, decimal), where)
    const unit = cleanUnit(found.unit)
    if (column.cellUnit !== null && column.cellUnit !== unit) {
      const details = { ...where, unit, before: column.cellUnit }
      return failure('bad-input', 'failures.measurement.mixedUnits', details)
    }
    column.cellUnit = unit
    return ok(conversion.toSi(found.value))
  }
}

/** A number with the other decimal sign has a remedy of its own. */
function textKey(cell: string, decimal: '.' | ','): string {
  const other = decimal === '.' ? ',' : '.'
  const isOther = cell.includes(other) && parseCell(cell, other) !== null
  return `failures.measurement.${isOther ? 'otherDecimal' : 'notANumber'}`
}
