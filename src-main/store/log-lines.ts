import { details } from '../../src-shared/contract/common'
import type { LogLine } from '../../src-shared/contract/runs'
import type { Sql } from './sql'
import { storedAs } from './stored-json'

interface LogRow {
  readonly at: string
  readonly level: LogLine['level']
  readonly key: string
  readonly details: string
}

const insert = 'INSERT INTO log_line (run_id, at, level, key, details) VALUES (?, ?, ?, ?, ?)'
const select = 'SELECT at, level, key, details FROM log_line WHERE run_id = ? ORDER BY id'

/** What happened during a run, as locale keys with their values. */
export const logLines = {
  write(sql: Sql, run: number, lines: readonly LogLine[]): void {
    for (const line of lines) {
      sql.run(insert, run, line.at, line.level, line.key, JSON.stringify(line.details))
    }
  },
  read: (sql: Sql, run: number): LogLine[] =>
    sql
      .all<LogRow>(select, run)
      .map((row) => ({ ...row, details: storedAs(details, row.details, 'log_line') }))
}
