import type { CheckReport } from '../../../src-shared/contract/projects'
import type { OpenedProject } from '../open-project'
import { refuse } from '../refusal'
import type { Sql } from '../sql'
import { checkCheckpoints } from './check-checkpoints'
import { checkChunks } from './check-chunks'
import { checkCurves } from './check-curves'
import { checkDocuments } from './check-documents'
import { checkJournals } from './check-journals'
import { Findings } from './findings'

/** A breath for the calls that wait. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const tables = {
  experiments: 'experiment',
  edits: 'edit',
  runs: 'run',
  documents: 'document',
  metrics: 'metric',
  recordings: 'recording',
  chunks: 'chunk',
  logLines: 'log_line',
  outcomes: 'run_outcome',
  devicePresets: 'device_preset',
  comparisons: 'comparison',
  reports: 'report',
  curveSets: 'curve_set',
  curveChunks: 'curve_chunk',
  sweeps: 'sweep',
  sweepPoints: 'sweep_point',
  sweepRuns: 'sweep_run'
} as const

/**
 * Reads everything: pages and references by SQLite, then checksums of all chunks, sums of recordings, hashes of
 * frozen documents, and every journal forwards and backwards.
 */
export async function checkProject(
  sql: Sql,
  file: string,
  cause: OpenedProject['cause'],
  signal: AbortSignal
): Promise<CheckReport> {
  const findings = new Findings(file)
  if (cause?.key === 'failures.project.newer') findings.add('warning', 'newer', cause.details)
  checkPages(sql, findings)
  for (const part of [
    checkDocuments(sql, findings),
    checkJournals(sql, findings),
    checkChunks(sql, findings),
    checkCheckpoints(sql, findings),
    checkCurves(sql, findings)
  ]) {
    // Generators stop after each row's work, so that a large project does not hold up the others.
    while (!part.next().done) {
      await pause()
      if (signal.aborted) refuse('cancelled', 'failures.store.stopped', { reason: 'closed' })
    }
  }
  const counts = countRows(sql, findings)
  const interrupted = findings.attempt('run', () => countInterrupted(sql)) ?? 0
  if (interrupted > 0) findings.add('info', 'interrupted', { count: interrupted })
  // The copy that is read had its definitions put right: only they were damaged.
  if (cause?.key === 'failures.project.damaged' && !findings.hasErrors()) {
    findings.add('error', 'definitions')
  }
  const isWell = !findings.hasErrors()
  const found = findings.list()
  return {
    file,
    ok: isWell,
    schemaVersion: Number(sql.pragma('user_version')),
    findings: isWell
      ? [...found, { severity: 'info', key: 'failures.check.well', details: {} }]
      : found,
    counts
  }
}

function checkPages(sql: Sql, findings: Findings): void {
  const messages = findings.attempt('file', () =>
    sql.all<{ integrity_check: string }>('PRAGMA integrity_check(100)')
  )
  for (const { integrity_check: message } of messages ?? []) {
    if (message !== 'ok') findings.add('error', 'pages', { message })
  }
  const strays = findings.attempt('file', () =>
    sql.all<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
  )
  for (const { table, rowid, parent } of strays ?? []) {
    findings.add('error', 'reference', { table, row: rowid, parent })
  }
}

function countRows(sql: Sql, findings: Findings): Record<string, number> {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, table]) => {
      const row = findings.attempt(table, () =>
        sql.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)
      )
      return row ? [[name, row.n]] : []
    })
  )
}

const countInterrupted = (sql: Sql): number =>
  sql.get<{ n: number }>(`SELECT count(*) AS n FROM run WHERE state = 'interrupted'`)?.n ?? 0
