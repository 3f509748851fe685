import type { TrashEntry, TrashSize } from '../../src-shared/contract/notebook'
import { experimentId, runId } from '../../src-shared/ids'
import type { TrashCalls } from './notebook-api'
import { refuse } from './refusal'
import type { Sql } from './sql'

const chosen = 'uuid IN (SELECT value FROM json_each(?))'
const selectRunning = `SELECT number FROM run WHERE ${chosen} AND state = 'running' ORDER BY number LIMIT 1`
const removeRuns = `UPDATE run SET place = 'trash', removed_at = ? WHERE ${chosen} AND place = 'list'`
const removeExperiments = `UPDATE experiment SET place = 'trash', removed_at = ? WHERE ${chosen} AND place = 'list'`
const restoreRuns = `UPDATE run SET place = 'list', removed_at = NULL WHERE ${chosen} AND place = 'trash'`
const restoreExperiments = `UPDATE experiment SET place = 'list', removed_at = NULL
  WHERE ${chosen} AND place = 'trash'`
const removeReports = `UPDATE report SET removed_at = ? WHERE ${chosen} AND removed_at IS NULL`
const restoreReports = `UPDATE report SET removed_at = NULL WHERE ${chosen} AND removed_at IS NOT NULL`
/** What a run takes up, of `run r`. */
export const bytesOf = `coalesce((SELECT sum(c.bytes) FROM recording c WHERE c.run_id = r.id), 0)
  + coalesce((SELECT sum(c.bytes) FROM curve_set c WHERE c.run_id = r.id), 0)
  + coalesce((SELECT sum(length(p.data)) FROM note_picture p WHERE p.run_id = r.id), 0)`
const selectRuns = `SELECT r.uuid AS id, r.number, r.name, r.kind, r.state, r.removed_at AS removedAt,
  ${bytesOf} AS bytes FROM run r WHERE r.place = 'trash' ORDER BY r.removed_at DESC, r.number DESC LIMIT ?`
const selectExperiments = `SELECT e.uuid AS id, e.name, e.kind, e.removed_at AS removedAt,
  length(e.snapshot) AS bytes FROM experiment e WHERE e.place = 'trash'
  ORDER BY e.removed_at DESC, e.id DESC LIMIT ?`
/** What a report takes up, of `report p`. */
export const bytesOfReport = `length(p.document)
  + coalesce((SELECT sum(length(i.data)) FROM report_picture i WHERE i.report_id = p.id), 0)`
const selectReports = `SELECT p.uuid AS id, p.name, p.removed_at AS removedAt, ${bytesOfReport} AS bytes
  FROM report p WHERE p.removed_at IS NOT NULL ORDER BY p.removed_at DESC, p.id DESC LIMIT ?`
const countReports = `SELECT count(*) AS n, coalesce(sum(${bytesOfReport}), 0) AS bytes
  FROM report p WHERE p.removed_at IS NOT NULL`
const countRuns = `SELECT count(*) AS n, coalesce(sum(${bytesOf}), 0) AS bytes FROM run r WHERE r.place = 'trash'`
const countExperiments = `SELECT count(*) AS n, coalesce(sum(length(e.snapshot)), 0) AS bytes
  FROM experiment e WHERE e.place = 'trash'`
const shown = 2_000

/** Runs, experiments and reports that were taken off the list, and can be put back. @param now ISO time of the call */
export function trashCalls(sql: Sql, now: () => string): TrashCalls {
  const sizes = (): TrashSize => {
    type Row = { n: number; bytes: number }
    const runs = sql.get<Row>(countRuns)
    const experiments = sql.get<Row>(countExperiments)
    const reports = sql.get<Row>(countReports)
    return {
      runs: runs?.n ?? 0,
      experiments: experiments?.n ?? 0,
      reports: reports?.n ?? 0,
      bytes: (runs?.bytes ?? 0) + (experiments?.bytes ?? 0) + (reports?.bytes ?? 0)
    }
  }
  return {
    list() {
      type Row = Omit<TrashEntry, 'of' | 'id'> & { id: string }
      const runs = sql
        .all<Row>(selectRuns, shown)
        .map((row) => ({ ...row, of: 'run' as const, id: runId(row.id) }))
      const experiments = sql.all<Row>(selectExperiments, shown).map((row) => ({
        ...row,
        of: 'experiment' as const,
        id: experimentId(row.id),
        number: null,
        state: null
      }))
      const reports = sql.all<Row>(selectReports, shown).map((row) => ({
        ...row,
        of: 'report' as const,
        kind: 'report',
        number: null,
        state: null
      }))
      const entries = [...experiments, ...runs, ...reports].toSorted((a, b) =>
        b.removedAt.localeCompare(a.removedAt)
      )
      return { entries, size: sizes() }
    },
    put({ runs, experiments, reports = [] }) {
      return sql.write(() => {
        const ids = JSON.stringify(runs)
        const running = sql.get<{ number: number }>(selectRunning, ids)
        if (running) refuse('conflict', 'failures.trash.running', { number: running.number })
        return {
          runs: sql.change(removeRuns, now(), ids),
          experiments: sql.change(removeExperiments, now(), JSON.stringify(experiments)),
          reports: sql.change(removeReports, now(), JSON.stringify(reports))
        }
      })
    },
    restore({ runs, experiments, reports = [] }) {
      return sql.write(() => ({
        runs: sql.change(restoreRuns, JSON.stringify(runs)),
        experiments: sql.change(restoreExperiments, JSON.stringify(experiments)),
        reports: sql.change(restoreReports, JSON.stringify(reports))
      }))
    }
  }
}
