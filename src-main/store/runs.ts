import { createHash, randomBytes } from 'node:crypto'
import { failureSchema } from '../../src-shared/contract/common'
import {
  provenanceSchema,
  type RunDetail,
  type RunState,
  type RunSummary
} from '../../src-shared/contract/runs'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import { runId, uuidV7, type RunId } from '../../src-shared/ids'
import type { Annotation, NewRun, RunCalls, RunEnd, RunSize } from './api'
import { dropCheckpoints } from './checkpoints'
import { curveSetsOf } from './curves'
import { logLines } from './log-lines'
import { metrics } from './metrics'
import { recordingsOf } from './recordings'
import { refuse } from './refusal'
import { resumeRun } from './resume-run'
import { runFields } from './run-fields'
import { runOutcomes } from './run-outcomes'
import { RunList, runColumns, summaryOf, type RunRow } from './run-list'
import { listParameters, SearchText } from './run-text'
import type { Sql } from './sql'
import { storedAs, storedJson } from './stored-json'

interface DetailRow extends RunRow {
  readonly result_hash: string | null
  readonly failure: string | null
  readonly provenance: string
  readonly checkpoint_ms: number | null
  readonly document_hash: string
  readonly body: string
}

const selectKey = 'SELECT id, state FROM run WHERE uuid = ?'
const selectSummary = `SELECT ${runColumns} FROM run r WHERE r.uuid = ?`
const selectCheckpoint = `(SELECT max(c.time_ms) FROM checkpoint c WHERE c.run_id = r.id AND c.pieces > 0)`
const selectDetail = `SELECT ${runColumns}, ${selectCheckpoint} AS checkpoint_ms, r.result_hash, r.failure, r.provenance,
  d.hash AS document_hash, d.body FROM run r JOIN document d ON d.id = r.document_id WHERE r.uuid = ?`
const insertDocument =
  'INSERT INTO document (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING'
const selectDocument = 'SELECT id FROM document WHERE hash = ?'
const insertRun = `INSERT INTO run
  (uuid, number, experiment_id, document_id, kind, name, state, seed, threads, started_at, neurons,
   synapses, provenance)
  VALUES (?, ?, (SELECT id FROM experiment WHERE uuid = ?), (SELECT id FROM document WHERE hash = ?),
   ?, ?, 'running', ?, ?, ?, ?, ?, ?)`
const selectNumber = 'SELECT coalesce(max(number), 0) + 1 AS number FROM run'
const resize = `UPDATE run SET neurons = coalesce(?, neurons), synapses = coalesce(?, synapses),
  spikes = coalesce(?, spikes), simulated_ms = coalesce(?, simulated_ms) WHERE id = ?`
const finish = `UPDATE run SET state = ?, finished_at = ?, result_hash = ?, rate_hz = ?,
  wall_seconds = ?, failure = ?, provenance = coalesce(?, provenance) WHERE id = ?`
const setStar = 'UPDATE run SET star = ? WHERE id = ?'
const setNote = 'UPDATE run SET note = ? WHERE id = ?'
const dropTags = 'DELETE FROM run_tag WHERE run_id = ?'
const addTag = 'INSERT OR IGNORE INTO run_tag (run_id, tag) VALUES (?, ?)'
const selectTags = `SELECT tag, count(*) AS runs FROM run_tag
  WHERE run_id NOT IN (SELECT id FROM run WHERE place <> 'list') GROUP BY tag ORDER BY tag`

/** Runs, their tags and what they left behind. @param now ISO time of the present call */
export function runCalls(sql: Sql, now: () => string): RunCalls {
  const search = new SearchText(sql)
  const list = new RunList(sql)

  function key(id: RunId): { id: number; state: RunState } {
    return (
      sql.get<{ id: number; state: RunState }>(selectKey, id) ??
      refuse('not-found', 'failures.store.noRun', { id })
    )
  }

  function running(id: RunId): number {
    const found = key(id)
    if (found.state !== 'running') refuse('conflict', 'failures.store.runEnded')
    return found.id
  }

  function summary(id: RunId): RunSummary {
    const row = sql.get<RunRow>(selectSummary, id)
    return row ? summaryOf(row) : refuse('not-found', 'failures.store.noRun', { id })
  }

  function start(run: NewRun): { id: RunId; number: number } {
    const at = now()
    const id = runId(uuidV7(Date.parse(at), randomBytes(10)))
    const body = canonicalJson(run.document)
    const hash = createHash('sha256').update(body).digest('hex')
    const number = sql.write(() => {
      const next = sql.get<{ number: number }>(selectNumber)?.number ?? 1
      sql.run(insertDocument, hash, body)
      const inserted = sql.run(
        insertRun,
        id,
        next,
        run.experimentId,
        hash,
        run.kind,
        run.name,
        run.seed,
        run.threads,
        at,
        run.neurons ?? 0,
        run.synapses ?? 0,
        JSON.stringify(run.provenance)
      )
      const frozen = sql.get<{ id: number }>(selectDocument, hash)
      if (frozen) listParameters(sql, frozen.id)
      search.write(inserted, true)
      return next
    })
    return { id, number }
  }

  function writeSize(run: number, size: RunSize): void {
    const { neurons = null, synapses = null, spikes = null, simulatedMs = null } = size
    sql.run(resize, neurons, synapses, spikes, simulatedMs, run)
  }

  function end(id: RunId, result: RunEnd): RunSummary {
    const at = now()
    sql.write(() => {
      const run = running(id)
      writeSize(run, result)
      metrics.write(sql, run, result.metrics ?? [])
      if (result.state === 'done' || result.isFinal) dropCheckpoints(sql, run)
      sql.run(
        finish,
        result.state,
        at,
        result.resultHash ?? null,
        result.rateHz ?? null,
        result.wallSeconds ?? null,
        result.failure ? JSON.stringify(result.failure) : null,
        result.provenance ? JSON.stringify(result.provenance) : null,
        run
      )
    })
    return summary(id)
  }

  function annotate(id: RunId, { star, tags, note }: Annotation): RunSummary {
    sql.write(() => {
      const run = key(id).id
      if (star !== undefined) sql.run(setStar, star ? 1 : 0, run)
      if (note !== undefined) sql.run(setNote, note, run)
      if (tags !== undefined) {
        sql.run(dropTags, run)
        for (const tag of tags) if (tag.trim() !== '') sql.run(addTag, run, tag.trim())
      }
      search.write(run)
    })
    return summary(id)
  }

  function get(id: RunId): RunDetail {
    const row = sql.get<DetailRow>(selectDetail, id)
    if (!row) return refuse('not-found', 'failures.store.noRun', { id })
    return {
      ...summaryOf(row),
      document: storedJson(row.body, 'document'),
      checkpointMs: row.checkpoint_ms,
      documentHash: row.document_hash,
      resultHash: row.result_hash,
      failure: row.failure === null ? null : storedAs(failureSchema, row.failure, 'run'),
      provenance: storedAs(provenanceSchema, row.provenance, 'run'),
      metrics: metrics.read(sql, row.id),
      recordings: recordingsOf(sql, row.id),
      curves: curveSetsOf(sql, row.id),
      log: logLines.read(sql, row.id)
    }
  }

  return {
    start,
    resize(id, size) {
      sql.write(() => writeSize(running(id), size))
      return null
    },
    finish: end,
    log(id, lines) {
      sql.write(() => logLines.write(sql, key(id).id, lines))
      return null
    },
    keepOutcome(id, name, body) {
      sql.write(() => runOutcomes.write(sql, running(id), name, body))
      return null
    },
    outcome: (id, name) => runOutcomes.read(sql, key(id).id, name),
    annotate,
    list: (filter) => list.page(filter),
    fields: () => runFields(sql),
    ids: (filter) => list.ids(filter),
    tags: () => sql.all<{ tag: string; runs: number }>(selectTags),
    get,
    resume: (id) => resumeRun(sql, id)
  }
}
