import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import type { SalvageReport } from './api'
import { openProject } from './open-project'
import { refuse } from './refusal'
import { readableRows } from './readable-rows'
import { indexAllRuns } from './run-text'
import { Sql } from './sql'
import { keptTables, type KeptTable } from './tables'

/** Rows without the row they belong to mean nothing. */
const strays: readonly (readonly [KeptTable, string])[] = [
  ['edit', 'experiment_id NOT IN (SELECT id FROM experiment)'],
  ['run_tag', 'run_id NOT IN (SELECT id FROM run)'],
  ['metric', 'run_id NOT IN (SELECT id FROM run)'],
  ['recording', 'run_id NOT IN (SELECT id FROM run)'],
  ['chunk', 'recording_id NOT IN (SELECT id FROM recording)'],
  ['curve_set', 'run_id NOT IN (SELECT id FROM run)'],
  ['curve_chunk', 'curve_set_id NOT IN (SELECT id FROM curve_set)'],
  ['note_picture', 'run_id NOT IN (SELECT id FROM run)'],
  ['note_picture', 'experiment_id NOT IN (SELECT id FROM experiment)'],
  ['report_picture', 'report_id NOT IN (SELECT id FROM report)'],
  ['log_line', 'run_id NOT IN (SELECT id FROM run)'],
  ['run_outcome', 'run_id NOT IN (SELECT id FROM run)'],
  ['sweep', 'document_id NOT IN (SELECT id FROM document)'],
  ['sweep_point', 'sweep_id NOT IN (SELECT id FROM sweep)'],
  ['sweep_run', 'sweep_id NOT IN (SELECT id FROM sweep)']
]
const leaveExperiment = `UPDATE run SET experiment_id = NULL
  WHERE experiment_id NOT IN (SELECT id FROM experiment)`
const leavePlan = `UPDATE sweep SET experiment_id = NULL
  WHERE experiment_id NOT IN (SELECT id FROM experiment)`
const leaveRun = `UPDATE sweep_run SET run_id = NULL WHERE run_id NOT IN (SELECT id FROM run)`
const insertNoDocument = 'INSERT OR IGNORE INTO document (hash, body) VALUES (?, ?)'
const selectGuard = `SELECT sql FROM sqlite_schema WHERE name = 'run_is_frozen'`
const adopt = `UPDATE run SET document_id = (SELECT id FROM document WHERE hash = ?)
  WHERE document_id NOT IN (SELECT id FROM document)`
const lostDocuments = 'SELECT id FROM run WHERE document_id NOT IN (SELECT id FROM document)'

/**
 * Copies every row that can be read into a new project. A run whose document is lost keeps the rest
 * and has `null` for a document.
 */
export async function salvage(
  source: Sql,
  file: string,
  toFile: string,
  signal: AbortSignal
): Promise<SalvageReport> {
  const opened = openProject({ file: toFile, create: 'new', readOnly: false })
  const target = new Sql(opened.database, opened.cause)
  const copied: Record<string, number> = {}
  const lost: Record<string, number> = {}
  try {
    opened.database.pragma('foreign_keys = OFF')
    for (const table of keptTables) {
      const counts = { copied: 0, lost: 0 }
      for (const batch of batches(source, target, file, table, counts)) {
        target.write(batch)
        await new Promise((resolve) => setImmediate(resolve))
        if (signal.aborted) refuse('cancelled', 'failures.store.stopped', { reason: 'closed' })
      }
      copied[table] = counts.copied
      lost[table] = counts.lost
    }
    target.write(() => mend(target, copied, lost))
    return { file: toFile, copied, lost }
  } finally {
    opened.close()
  }
}

/** Pieces of work that copy a table, each small enough for one transaction. */
function* batches(
  source: Sql,
  target: Sql,
  file: string,
  table: KeptTable,
  counts: { copied: number; lost: number }
): Generator<() => void> {
  const columns = sharedColumns(source, target, table)
  if (!columns) return
  const names = columns.join(', ')
  const insert = `INSERT OR IGNORE INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`
  const rows = readableRows(source, file, table, names, (keys) => (counts.lost += keys))
  for (;;) {
    let isDone = false
    yield () => {
      for (let i = 0; i < 200 && !isDone; i++) {
        const next = rows.next()
        if (next.done) isDone = true
        else if (insertRow(target, insert, columns, next.value)) counts.copied += 1
        else counts.lost += 1
      }
    }
    if (isDone) return
  }
}

type Row = Readonly<Record<string, string | number | null | Uint8Array>>

/** @returns whether the row was taken: one with impossible values is not */
function insertRow(target: Sql, insert: string, columns: readonly string[], row: Row): boolean {
  try {
    return target.change(insert, ...columns.map((column) => row[column] ?? null)) === 1
  } catch (error) {
    const isRefused =
      error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
    if (!isRefused) throw error
    return false
  }
}

function sharedColumns(source: Sql, target: Sql, table: KeptTable): string[] | undefined {
  const select = 'SELECT name FROM pragma_table_info(?)'
  const there = new Set(source.all<{ name: string }>(select, table).map(({ name }) => name))
  if (there.size === 0) return undefined
  return target
    .all<{ name: string }>(select, table)
    .map(({ name }) => name)
    .filter((name) => there.has(name))
}

function mend(target: Sql, copied: Record<string, number>, lost: Record<string, number>): void {
  target.run(leaveExperiment)
  target.run(leavePlan)
  target.run(leaveRun)
  const orphaned = target.all<{ id: number }>(lostDocuments)
  if (orphaned.length > 0) {
    const hash = createHash('sha256').update('null').digest('hex')
    target.run(insertNoDocument, hash, 'null')
    adoptDocument(target, hash)
  }
  for (const [table, condition] of strays) {
    const dropped = target.change(`DELETE FROM ${table} WHERE ${condition}`)
    copied[table] = (copied[table] ?? 0) - dropped
    lost[table] = (lost[table] ?? 0) + dropped
  }
  indexAllRuns(target)
}

/** Ended runs are frozen, also for us: the guard is taken down and put up again in the same transaction. */
function adoptDocument(target: Sql, hash: string): void {
  const guard = target.get<{ sql: string }>(selectGuard)
  target.database.exec('DROP TRIGGER run_is_frozen')
  target.run(adopt, hash)
  if (guard) target.database.exec(guard.sql)
}
