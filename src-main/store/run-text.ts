import type { Sql } from './sql'

const select = `SELECT number, name, note,
  (SELECT group_concat(tag, char(10)) FROM run_tag WHERE run_id = run.id) AS tags
  FROM run WHERE id = ?`
const write = `INSERT INTO run_text (run_id, text) VALUES (?, ?)
  ON CONFLICT (run_id) DO UPDATE SET text = excluded.text`

/** Letters that differ only in case or in how Unicode composes them are the same to a search. */
export const searchForm = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Brings what a search looks through up to date with a run. */
export function writeSearchText(sql: Sql, run: number): void {
  const row = sql.get<{ number: number; name: string; note: string; tags: string | null }>(
    select,
    run
  )
  if (!row) return
  const text = [`#${row.number}`, row.name, row.tags ?? '', row.note].join('\n')
  sql.run(write, run, searchForm(text))
}
