import { failureOfSqlite } from './failure-of-sqlite'
import type { Sql } from './sql'

type Row = Readonly<Record<string, string | number | null | Uint8Array>>

/** How far to look for a next row where the end of the table cannot be read. */
const blindSteps = 100_000

/**
 * Every row of a table that can be read, in the order of keys. Where a page is damaged the keys are
 * tried one by one until a row can be read again.
 * @param onLost called for each row that is there but cannot be read
 */
export function* readableRows(
  sql: Sql,
  file: string,
  table: string,
  columns: string,
  onLost: () => void
): Generator<Row> {
  const after = `SELECT id AS "_key", ${columns} FROM ${table} WHERE id > ? ORDER BY id LIMIT 1`
  const exactly = `SELECT id AS "_key", ${columns} FROM ${table} WHERE id = ?`
  const attempt = (text: string, key: number): Row | 'damaged' | undefined => {
    try {
      return sql.get<Row>(text, key)
    } catch (error) {
      if (!failureOfSqlite(error, file)) throw error
      return 'damaged'
    }
  }
  const end = lastKey(sql, file, table)
  let key = 0
  for (;;) {
    const next = attempt(after, key)
    if (next === undefined) return
    if (next !== 'damaged') {
      key = Number(next['_key'])
      yield next
      continue
    }
    const found = seek(key + 1, end ?? key + blindSteps)
    if (!found) return
    key = Number(found['_key'])
    yield found
  }

  function seek(from: number, to: number): Row | undefined {
    for (let candidate = from; candidate <= to; candidate++) {
      const row = attempt(exactly, candidate)
      if (row === 'damaged') onLost()
      else if (row) return row
    }
    return undefined
  }
}

function lastKey(sql: Sql, file: string, table: string): number | undefined {
  try {
    return sql.get<{ last: number | null }>(`SELECT max(id) AS last FROM ${table}`)?.last ?? 0
  } catch (error) {
    if (!failureOfSqlite(error, file)) throw error
    return undefined
  }
}
