import { plainNumber } from './plain-number'
import { textTable } from './text-table'

export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The `populations` of a JSON result as a table under the same names; empty where there are none. */
export function populationsTable(populations: unknown): string {
  if (!isFields(populations)) return ''
  const rows = Object.entries(populations).map(([name, fields]) => ({
    name,
    fields: isFields(fields) ? fields : {}
  }))
  const names = [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))]
  return textTable(
    [{ head: 'population' }, ...names.map((head) => ({ head, right: true }))],
    rows.map(({ name, fields }) => [
      name,
      ...names.map((field) => {
        const value = fields[field]
        return plainNumber(typeof value === 'number' ? value : null)
      })
    ])
  )
}
