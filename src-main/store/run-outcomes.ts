import type { Json } from '../../src-shared/experiments/json'
import type { Sql } from './sql'
import { storedJson } from './stored-json'

const insert = `INSERT INTO run_outcome (run_id, name, body) VALUES (?, ?, ?)
  ON CONFLICT (run_id, name) DO UPDATE SET body = excluded.body`
const select = 'SELECT body FROM run_outcome WHERE run_id = ? AND name = ?'

/** What came out of runs that is neither a recording nor curves, by name. */
export const runOutcomes = {
  write(sql: Sql, run: number, name: string, body: Json): void {
    sql.run(insert, run, name, JSON.stringify(body))
  },
  read(sql: Sql, run: number, name: string): Json | null {
    const row = sql.get<{ body: string }>(select, run, name)
    return row ? storedJson(row.body, 'run_outcome') : null
  }
}
