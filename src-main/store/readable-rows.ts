import { failureOfSqlite } from './failure-of-sqlite'
import { isMisfit } from './misfit'
import type { Sql } from './sql'

type Row = Readonly<Record<string, string | number | null | Uint8Array>>

/** Keys tried one by one behind a damaged place: a page rarely holds more rows. */
const oneByOne = 1_000
/** Keys are smaller than this in any project that anyone can fill. */
const farthestKey = 2 ** 40

/**
 * Every row of a table that can be read, in the order of keys. Behind a damaged page the next keys are
 * tried one by one, and then in leaps that double, until a row can be read again.
 * @param onLost called with the number of keys skipped: at most so many rows are lost
 */
export function* readableRows(
  sql: Sql,
  file: string,
  table: string,
  columns: string,
  onLost: (keys: number) => void
): Generator<Row> {
  const after = `SELECT id AS "_key", ${columns} FROM ${table} WHERE id > ? ORDER BY id LIMIT 1`
  /** The first row behind a key; a page that gives an earlier one is damaged too. */
  const nextTo = (key: number): Row | 'damaged' | undefined => {
    try {
      const row = sql.get<Row>(after, key)
      return row && !(keyOf(row) > key) ? 'damaged' : row
    } catch (error) {
      if (!failureOfSqlite(error, file)) throw error
      return 'damaged'
    }
  }
  try {
    sql.prepare(after)
  } catch (error) {
    if (!failureOfSqlite(error, file) && !isMisfit(error)) throw error
    return onLost(1) // no key of a table that is not known can be tried
  }
  let key = 0
  for (;;) {
    const next = nextTo(key)
    if (next === undefined) return
    const row = next === 'damaged' ? behindDamage(nextTo, key) : next
    if (next === 'damaged') onLost(row ? Math.max(1, keyOf(row) - key - 1) : 1)
    if (!row) return
    key = keyOf(row)
    yield row
  }
}

const keyOf = (row: Row): number => Number(row['_key'])

function behindDamage(
  nextTo: (key: number) => Row | 'damaged' | undefined,
  key: number
): Row | undefined {
  for (let skipped = 1; key + skipped < farthestKey;) {
    const row = nextTo(key + skipped)
    if (row === undefined) return undefined
    if (row !== 'damaged') return row
    skipped = skipped < oneByOne ? skipped + 1 : skipped * 2
  }
  return undefined
}
