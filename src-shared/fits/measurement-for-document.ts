import type { MeasuredColumn, ReadMeasurement } from '../contract/measurements'
import type { Measurement } from '../experiments/characterisation/schema'

type Column = Measurement['columns'][number]

/**
 * A measurement as a characterisation keeps it: one column for each meaning. Groups and series that stand side by
 * side are put below one another, told apart by columns of cycles and directions (1 up, −1 down).
 */
export function measurementForDocument(read: ReadMeasurement, name: string): Measurement {
  const source = `${read.file.split(/[\\/]/).at(-1) ?? read.file}, SHA-256 ${read.sha256}`
  return { name: name.slice(0, 100), source, columns: columnsOf(read.columns) }
}

interface Block {
  readonly group: number
  readonly direction: MeasuredColumn['direction']
  readonly columns: readonly MeasuredColumn[]
  readonly rows: number
}

function columnsOf(columns: readonly MeasuredColumn[]): Column[] {
  const blocks = blocksOf(columns)
  const roles = [...new Set(columns.map(({ role }) => role))]
  const isGrouped = new Set(blocks.map(({ group }) => group)).size > 1
  const isDirected = blocks.some(({ direction }) => direction !== null)
  const merged = roles.map((role): Column => {
    const own = columns.filter((column) => column.role === role)
    const unit = own[0]?.unit ?? '1'
    const values = blocks.flatMap((block) => valuesOf(block, role))
    return { name: own.length === 1 ? plainName(own[0]?.name, role) : role, role, unit, values }
  })
  const marks: Column[] = []
  const perRow = (of: (block: Block) => number | null) =>
    blocks.flatMap((block) => Array.from({ length: block.rows }, () => of(block)))
  if (isGrouped && !roles.includes('cycle')) {
    marks.push({ name: 'cycle', role: 'cycle', unit: '1', values: perRow(({ group }) => group) })
  }
  if (isDirected && !roles.includes('direction')) {
    const signOf = ({ direction }: Block) =>
      direction === null ? null : direction === 'up' ? 1 : -1
    marks.push({ name: 'direction', role: 'direction', unit: '1', values: perRow(signOf) })
  }
  return unique([...merged, ...marks])
}

function blocksOf(columns: readonly MeasuredColumn[]): Block[] {
  const groups = [...new Set(columns.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const own = columns.filter((column) => column.group === group)
    const directions = [...new Set(own.map(({ direction }) => direction))].filter(
      (one) => one !== null
    )
    const sides = directions.length > 0 ? directions : [null]
    return sides.map((direction): Block => {
      const used = own.filter(
        (column) => column.direction === null || column.direction === direction
      )
      const rows = Math.max(
        ...used
          .filter((column) => column.direction === direction)
          .map(({ values }) => values.length)
      )
      return { group, direction, columns: used, rows }
    })
  })
}

function valuesOf({ columns, rows }: Block, role: MeasuredColumn['role']): (number | null)[] {
  const values = columns.find((column) => column.role === role)?.values
  return Array.from({ length: rows }, (_, row) => {
    const value = values?.[row]
    return value === undefined || Number.isNaN(value) ? null : value
  })
}

/** Names of documents are short and without control characters. */
const plainName = (name: string | undefined, role: string): string =>
  (name ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 90) || role

function unique(columns: readonly Column[]): Column[] {
  const seen = new Map<string, number>()
  return columns.map((column) => {
    const times = (seen.get(column.name) ?? 0) + 1
    seen.set(column.name, times)
    return times === 1 ? column : { ...column, name: `${column.name} ${times}` }
  })
}
