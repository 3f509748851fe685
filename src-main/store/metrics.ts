import type { Metric } from '../../src-shared/contract/runs'
import type { Sql } from './sql'

const insert = 'INSERT INTO metric (run_id, name, population, value, unit) VALUES (?, ?, ?, ?, ?)'
const select = 'SELECT name, population, value, unit FROM metric WHERE run_id = ? ORDER BY id'

/** The named numbers of a run, in the order they were given. */
export const metrics = {
  /** Values that are not finite are kept as "no value". */
  write(sql: Sql, run: number, values: readonly Metric[]): void {
    for (const { name, population, value, unit } of values) {
      const finite = value !== null && Number.isFinite(value) ? value : null
      sql.run(insert, run, name, population, finite, unit)
    }
  },
  read: (sql: Sql, run: number): Metric[] => sql.all<Metric>(select, run)
}
