import type { ValidationWorkload } from '../../../../src-shared/hardware/catalogue'

/** A published number; null where it is a word, or not there. */
export function publishedNumber({ published }: ValidationWorkload, name: string): number | null {
  const value = published[name]
  return typeof value === 'number' ? value : null
}

/** A number of the workload; a defect of the file where it is not there. */
export function given({ id, workload }: ValidationWorkload, name: string): number {
  const value = workload[name]
  if (typeof value !== 'number') throw new TypeError(`workload ${id} has no number ${name}`)
  return value
}

/** Rows of a published table: a name, then numbers or nothing. */
export function publishedRows({
  published
}: ValidationWorkload): readonly (readonly [string, ...(number | null)[]])[] {
  const { rows } = published
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: unknown) => {
    if (!Array.isArray(row)) return []
    const [name, ...values] = row.map((value: unknown) => value)
    return typeof name === 'string'
      ? [[name, ...values.map((value) => (typeof value === 'number' ? value : null))] as const]
      : []
  })
}

/** Published numbers by name, one level down. */
export function publishedTable(
  { published }: ValidationWorkload,
  name: string
): readonly (readonly [string, number])[] {
  const table = published[name]
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'number' ? [[key, value] as const] : []
  )
}
