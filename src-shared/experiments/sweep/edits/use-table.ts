import type { EditDraft } from '../../network/edits'
import type { SweepAxis, SweepDocument } from '../schema'
import { asJson } from './as-json'

/** A table that was pasted: a column an axis. */
export interface PastedTable {
  readonly fields: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/**
 * Reads a table whose first line names fields. Columns are separated by tabs, semicolons or commas,
 * whichever the first line has first in this order.
 * @returns null where it is none
 */
export function readTable(text: string): PastedTable | null {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const [head = '', ...body] = lines
  const separator = ['\t', ';', ','].find((one) => head.includes(one)) ?? '\t'
  const cells = (line: string): string[] =>
    line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const fields = cells(head)
  const rows = body.map((line) => cells(line).map(valueOf))
  const isTable =
    rows.length > 0 &&
    fields.every((field) => field !== '') &&
    rows.every((row) => row.length === fields.length && row.every((cell) => cell !== ''))
  return isTable ? { fields, rows } : null
}

/** A number without a unit is one. */
export const valueOf = (text: string): string | number => {
  const number = Number(text)
  return text.trim() !== '' && Number.isFinite(number) ? number : text.trim()
}

/** Makes the columns of a table axes that move together, behind those that are there. */
export function useTable({ axes }: SweepDocument, { fields, rows }: PastedTable): EditDraft {
  const taken = new Set(axes.map(({ together }) => together))
  const group = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(String).find((name) => !taken.has(name)) ?? '10'
  return {
    label: 'sweeps.edits.table',
    details: { count: fields.length },
    patch: fields.map((field, i) => {
      const axis: SweepAxis = {
        fields: [field],
        values: { list: rows.map((row) => row[i] ?? '') },
        ...(fields.length > 1 ? { together: group } : {})
      }
      return { op: 'insert', path: ['axes', axes.length + i], value: asJson(axis) }
    })
  }
}
