import type { RunId } from '../../src-shared/ids'
import { chunksAt } from './checkpoints'
import { refuse } from './refusal'
import type { Sql } from './sql'

const selectRun = 'SELECT id, number, state FROM run WHERE uuid = ?'
const selectCheckpoint =
  'SELECT id FROM checkpoint WHERE run_id = ? AND pieces > 0 ORDER BY id DESC LIMIT 1'
const selectRecordings = 'SELECT id FROM recording WHERE run_id = ? ORDER BY id'
const dropChunks = 'DELETE FROM chunk WHERE recording_id = ? AND seq >= ?'
const recount = `UPDATE recording SET
  count = (SELECT coalesce(sum(count), 0) FROM chunk c WHERE c.recording_id = recording.id),
  bytes = (SELECT coalesce(sum(length(data)), 0) FROM chunk c WHERE c.recording_id = recording.id),
  to_ms = coalesce((SELECT iif(kind = 'spikes', 0, from_ms) + max(to_index) * interval_ms
    FROM chunk c WHERE c.recording_id = recording.id), from_ms)
  WHERE id = ?`
const dropMetrics = 'DELETE FROM metric WHERE run_id = ?'
const goOn = `UPDATE run SET state = 'running', finished_at = NULL, result_hash = NULL, rate_hz = NULL,
  wall_seconds = NULL, failure = NULL WHERE id = ?`

/**
 * Makes a run that was cut short a running one again, as it was at its checkpoint: what was recorded
 * later is taken out, as it will come again.
 * @returns its recordings, in their order
 */
export function resumeRun(sql: Sql, id: RunId): { recordings: number[] } {
  return sql.write(() => {
    const run = sql.get<{ id: number; number: number; state: string }>(selectRun, id)
    if (!run) return refuse('not-found', 'failures.store.noRun', { id })
    const { number } = run
    if (run.state === 'running') refuse('conflict', 'failures.run.alreadyRunning', { number })
    const found = sql.get<{ id: number }>(selectCheckpoint, run.id)
    if (!found) return refuse('conflict', 'failures.run.noCheckpoint', { number })
    sql.run(goOn, run.id)
    sql.run(dropMetrics, run.id)
    const chunks = chunksAt(sql, found.id)
    const recordings = sql.all<{ id: number }>(selectRecordings, run.id).map((row) => row.id)
    for (const recording of recordings) {
      sql.run(dropChunks, recording, chunks.get(recording) ?? 0)
      sql.run(recount, recording)
    }
    return { recordings }
  })
}
