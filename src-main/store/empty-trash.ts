import type { TrashSelection, TrashSize } from '../../src-shared/contract/notebook'
import { SearchText } from './run-text'
import type { Sql } from './sql'
import { bytesOf, bytesOfReport } from './trash'

const trashedRuns = `SELECT r.id, ${bytesOf} AS bytes, r.document_id FROM run r WHERE r.place = ?
  AND (? IS NULL OR r.uuid IN (SELECT value FROM json_each(?))) AND (? IS NULL OR r.removed_at < ?)
  ORDER BY r.id LIMIT 20`
const trashedExperiments = `SELECT e.id, length(e.snapshot) AS bytes FROM experiment e WHERE e.place = ?
  AND (? IS NULL OR e.uuid IN (SELECT value FROM json_each(?))) AND (? IS NULL OR e.removed_at < ?)
  ORDER BY e.id LIMIT 50`
const trashedReports = `SELECT p.id, ${bytesOfReport} AS bytes FROM report p WHERE p.removed_at IS NOT NULL
  AND (? IS NULL OR p.uuid IN (SELECT value FROM json_each(?))) AND (? IS NULL OR p.removed_at < ?)
  ORDER BY p.id LIMIT 20`
const dropReport = 'DELETE FROM report WHERE id = ?'
const dropRun = 'DELETE FROM run WHERE id = ?'
const dropExperiment = 'DELETE FROM experiment WHERE id = ?'
const usesDocument = ['run', 'sweep'].map(
  (table) => `AND NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.document_id = document.id)`
)
const dropDocument = `DELETE FROM document WHERE id = ? ${usesDocument.join(' ')}`

/** What is taken out for good: all of it, what is named, or what was removed before a time. */
export interface Emptying {
  readonly place: 'trash' | 'arriving'
  readonly only?: TrashSelection | undefined
  readonly before?: string | undefined
}

/**
 * Takes runs, experiments and reports out for good, some at a time, so that others are answered in between.
 * @param pause called between two transactions
 */
export async function emptyTrash(
  sql: Sql,
  { place, only, before }: Emptying,
  pause: () => Promise<void>
): Promise<TrashSize> {
  const search = new SearchText(sql)
  const size = { runs: 0, experiments: 0, reports: 0, bytes: 0 }
  const keys = (ids: readonly string[] | undefined): (string | null)[] => {
    const text = ids === undefined ? null : JSON.stringify(ids)
    return [place, text, text, before ?? null, before ?? null]
  }
  type Row = { id: number; bytes: number; document_id: number }
  for (;;) {
    const rows = sql.all<Row>(trashedRuns, ...keys(only?.runs))
    if (rows.length === 0) break
    sql.write(() => {
      for (const row of rows) {
        search.drop(row.id)
        sql.run(dropRun, row.id)
        sql.run(dropDocument, row.document_id)
        size.bytes += row.bytes
      }
    })
    size.runs += rows.length
    await pause()
  }
  for (;;) {
    const rows = sql.all<Row>(trashedExperiments, ...keys(only?.experiments))
    if (rows.length === 0) break
    sql.write(() => {
      for (const row of rows) {
        sql.run(dropExperiment, row.id)
        size.bytes += row.bytes
      }
    })
    size.experiments += rows.length
    await pause()
  }
  // Nothing of them is ever on its way from another project.
  while (place === 'trash') {
    const wanted = only ? (only.reports ?? []) : undefined
    const rows = sql.all<Row>(trashedReports, ...keys(wanted).slice(1))
    if (rows.length === 0) break
    sql.write(() => {
      for (const row of rows) {
        sql.run(dropReport, row.id)
        size.bytes += row.bytes
      }
    })
    size.reports += rows.length
    await pause()
  }
  return size
}
