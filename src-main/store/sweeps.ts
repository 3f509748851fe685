import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { failureSchema, problem } from '../../src-shared/contract/common'
import type { RunState } from '../../src-shared/contract/runs'
import type { SweepState, SweepSummary } from '../../src-shared/contract/sweeps'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import { experimentId, runId, sweepId, uuidV7, type SweepId } from '../../src-shared/ids'
import { refuse } from './refusal'
import type { Sql } from './sql'
import { storedAs, storedJson } from './stored-json'
import type { SweepCalls, SweepMetricRow, SweepPointRow, SweepRunRow } from './sweep-api'

interface SummaryRow {
  readonly id: number
  readonly uuid: string
  readonly number: number
  readonly experiment: string | null
  readonly name: string
  readonly kind: string
  readonly state: SweepState
  readonly priority: number
  readonly started_at: string
  readonly finished_at: string | null
  readonly points: number
  readonly skipped: number
  readonly runs: number
  readonly done: number
  readonly failed: number
}

const ofRuns = (condition: string): string =>
  `(SELECT count(*) FROM sweep_run x JOIN run r ON r.id = x.run_id
    WHERE x.sweep_id = s.id AND r.state ${condition})`
const summaryColumns = `s.id, s.uuid, s.number, s.name, s.kind, s.state, s.priority, s.started_at, s.finished_at,
  (SELECT uuid FROM experiment e WHERE e.id = s.experiment_id) AS experiment,
  (SELECT count(*) FROM sweep_point p WHERE p.sweep_id = s.id) AS points,
  (SELECT count(*) FROM sweep_point p WHERE p.sweep_id = s.id AND p.problems IS NOT NULL) AS skipped,
  (SELECT count(*) FROM sweep_run x WHERE x.sweep_id = s.id) AS runs,
  ${ofRuns(`= 'done'`)} AS done, ${ofRuns(`= 'failed'`)} AS failed`
const selectAll = `SELECT ${summaryColumns} FROM sweep s ORDER BY s.number DESC`
const selectOne = `SELECT ${summaryColumns} FROM sweep s WHERE s.uuid = ?`
const selectSame = `SELECT ${summaryColumns} FROM sweep s JOIN document d ON d.id = s.document_id
  WHERE d.hash = ? ORDER BY s.number DESC LIMIT 1`
const selectKey = 'SELECT id FROM sweep WHERE uuid = ?'
const selectDocument =
  'SELECT d.body FROM document d WHERE d.id = (SELECT document_id FROM sweep WHERE id = ?)'
const insertDocument =
  'INSERT INTO document (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING'
const insertSweep = `INSERT INTO sweep (uuid, number, experiment_id, document_id, name, kind, state, priority, started_at)
  VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM sweep), (SELECT id FROM experiment WHERE uuid = ?),
  (SELECT id FROM document WHERE hash = ?), ?, ?, 'running', ?, ?)`
const insertPoint = `INSERT INTO sweep_point (sweep_id, point, numbers, seconds, bytes, is_alone, problems)
  VALUES (?, ?, ?, ?, ?, ?, ?)`
const insertRun = 'INSERT INTO sweep_run (sweep_id, point, repeat, seed) VALUES (?, ?, ?, ?)'
const selectPoints = `SELECT point, numbers, seconds, bytes, is_alone, problems FROM sweep_point
  WHERE sweep_id = ? ORDER BY point`
const selectRuns = `SELECT x.point, x.repeat, x.seed, r.uuid, r.number, r.state, r.failure, r.result_hash, r.wall_seconds,
  EXISTS (SELECT 1 FROM checkpoint c WHERE c.run_id = r.id AND c.pieces > 0) AS resumable
  FROM sweep_run x LEFT JOIN run r ON r.id = x.run_id WHERE x.sweep_id = ? ORDER BY x.point, x.repeat`
const selectMetrics = `SELECT x.point, x.repeat, m.name, m.population, m.unit, m.value FROM sweep_run x
  JOIN run r ON r.id = x.run_id JOIN metric m ON m.run_id = x.run_id
  WHERE x.sweep_id = ? AND r.state = 'done' ORDER BY x.point, x.repeat, m.id`
const attach = `UPDATE sweep_run SET run_id = (SELECT id FROM run WHERE uuid = ?)
  WHERE sweep_id = ? AND point = ? AND repeat = ?`
const setState = 'UPDATE sweep SET state = ?, finished_at = ? WHERE id = ?'
const setPriority = 'UPDATE sweep SET priority = ? WHERE id = ?'
const remove = 'DELETE FROM sweep WHERE id = ?'

/** Sweeps, their points, and which runs belong to them. @param now ISO time of the present call */
export function sweepCalls(sql: Sql, now: () => string): SweepCalls {
  const key = (id: SweepId): number =>
    sql.get<{ id: number }>(selectKey, id)?.id ??
    refuse('not-found', 'failures.store.noSweep', { id })
  const summary = (id: SweepId): SweepSummary => {
    const row = sql.get<SummaryRow>(selectOne, id)
    return row ? summaryOf(row) : refuse('not-found', 'failures.store.noSweep', { id })
  }

  return {
    create({ experiment, name, kind, document, priority, points, runs }) {
      const at = now()
      const id = sweepId(uuidV7(Date.parse(at), randomBytes(10)))
      const body = canonicalJson(document)
      const hash = hashOf(body)
      sql.write(() => {
        sql.run(insertDocument, hash, body)
        const own = sql.run(insertSweep, id, experiment, hash, name, kind, priority, at)
        for (const { point, numbers, seconds, bytes, isAlone, problems } of points) {
          const why = problems === null ? null : JSON.stringify(problems)
          const [values, alone] = [JSON.stringify(numbers), isAlone ? 1 : 0]
          sql.run(insertPoint, own, point, values, seconds, bytes, alone, why)
        }
        for (const { point, repeat, seed } of runs) sql.run(insertRun, own, point, repeat, seed)
      })
      return summary(id)
    },
    list: () => sql.all<SummaryRow>(selectAll).map(summaryOf),
    get: summary,
    find(document) {
      const row = sql.get<SummaryRow>(selectSame, hashOf(canonicalJson(document)))
      return row ? summaryOf(row) : null
    },
    document(id) {
      const row = sql.get<{ body: string }>(selectDocument, key(id))
      return row
        ? storedJson(row.body, 'document')
        : refuse('failed', 'failures.store.damagedRow', { table: 'document' })
    },
    points: (id) => sql.all<StoredPoint>(selectPoints, key(id)).map(pointOf),
    runs: (id) => sql.all<StoredRun>(selectRuns, key(id)).map(runOf),
    metrics: (id) => sql.all<SweepMetricRow>(selectMetrics, key(id)),
    attach(id, point, repeat, run) {
      sql.write(() => sql.run(attach, run, key(id), point, repeat))
      return null
    },
    setState(id, state) {
      const isOver = state === 'done' || state === 'cancelled'
      sql.write(() => sql.run(setState, state, isOver ? now() : null, key(id)))
      return null
    },
    setPriority(id, priority) {
      sql.write(() => sql.run(setPriority, priority, key(id)))
      return null
    },
    remove(id) {
      sql.write(() => sql.run(remove, key(id)))
      return null
    }
  }
}

const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex')

function summaryOf(row: SummaryRow): SweepSummary {
  const { points, skipped, runs, done, failed, number, name, kind, state, priority } = row
  return {
    id: sweepId(row.uuid),
    experimentId: row.experiment === null ? null : experimentId(row.experiment),
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    ...{ points, skipped, runs, done, failed, number, name, kind, state, priority }
  }
}

interface StoredPoint {
  readonly point: number
  readonly numbers: string
  readonly seconds: number | null
  readonly bytes: number
  readonly is_alone: number
  readonly problems: string | null
}

const pointOf = ({ numbers, problems, is_alone, ...row }: StoredPoint): SweepPointRow => ({
  ...row,
  isAlone: is_alone === 1,
  numbers: storedAs(z.array(z.number()), numbers, 'sweep_point'),
  problems: problems === null ? null : storedAs(z.array(problem), problems, 'sweep_point')
})

interface StoredRun {
  readonly point: number
  readonly repeat: number
  readonly seed: number | null
  readonly uuid: string | null
  readonly number: number | null
  readonly state: RunState | null
  readonly failure: string | null
  readonly result_hash: string | null
  readonly wall_seconds: number | null
  readonly resumable: number
}

const runOf = ({ point, repeat, seed, number, state, ...row }: StoredRun): SweepRunRow => ({
  ...{ point, repeat, seed, number, state },
  runId: row.uuid === null ? null : runId(row.uuid),
  failure: row.failure === null ? null : storedAs(failureSchema, row.failure, 'run'),
  hash: row.result_hash,
  wallSeconds: row.wall_seconds,
  isResumable: row.resumable === 1
})
