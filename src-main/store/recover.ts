import type { RunState } from '../../src-shared/contract/runs'
import { dropUnfinishedCheckpoints } from './checkpoints'
import { Journal, type JournalState } from './journal'
import type { Sql } from './sql'

/** Journals longer than this lose their oldest steps when the project is opened. */
const longJournal = 2_000
const keptSteps = 1_000

const cutOff: RunState = 'interrupted'

const countRunning = `SELECT count(*) AS running FROM run WHERE state = 'running'`
const recount = `UPDATE recording SET
  count = (SELECT coalesce(sum(count), 0) FROM chunk c WHERE c.recording_id = recording.id),
  bytes = (SELECT coalesce(sum(length(data)), 0) FROM chunk c WHERE c.recording_id = recording.id)
  WHERE run_id IN (SELECT id FROM run WHERE state = 'running')`
// Several recordings may hold the spikes of one population: it counts once.
const spikesStored = `(SELECT coalesce(sum(most), 0) FROM
  (SELECT max(count) AS most FROM recording c WHERE c.run_id = run.id AND c.kind = 'spikes'
   GROUP BY c.population))`
const timeStored = `(SELECT coalesce(max(to_ms), 0) FROM recording c WHERE c.run_id = run.id)`
const interrupt = `UPDATE run SET state = ?, spikes = max(spikes, ${spikesStored}),
  simulated_ms = max(simulated_ms, ${timeStored}) WHERE state = 'running'`
/** Nobody goes on with them until somebody asks for it. */
const haltSweeps = `UPDATE sweep SET state = 'paused' WHERE state = 'running'`
const countSweeps = `SELECT count(*) AS running FROM sweep WHERE state = 'running'`
const selectLong = `SELECT id, snapshot_position, position, first_position FROM experiment
  WHERE position - first_position > ?`

// A merge that was cut off brings nothing.
const countArriving = `SELECT (SELECT count(*) FROM run WHERE place = 'arriving')
  + (SELECT count(*) FROM experiment WHERE place = 'arriving') AS arriving`
const dropArriving = [
  `DELETE FROM run_search WHERE rowid IN (SELECT id FROM run WHERE place = 'arriving')`,
  `DELETE FROM run WHERE place = 'arriving'`,
  `DELETE FROM experiment WHERE place = 'arriving'`,
  `DELETE FROM document WHERE id NOT IN (SELECT document_id FROM run)
    AND id NOT IN (SELECT document_id FROM sweep)`
]

/**
 * Puts right what a crash left behind: the lock is ours, so a run that is still *running* has nobody
 * who runs it. Its chunks stay. Long journals are shortened here and only here, as nobody holds positions yet.
 * @returns how many runs were cut off
 */
export function recover(sql: Sql): number {
  const long = sql.all<JournalState>(selectLong, longJournal)
  const running = sql.get<{ running: number }>(countRunning)?.running ?? 0
  const sweeps = sql.get<{ running: number }>(countSweeps)?.running ?? 0
  const arriving = sql.get<{ arriving: number }>(countArriving)?.arriving ?? 0
  if (long.length === 0 && running === 0 && sweeps === 0 && arriving === 0) return 0
  return sql.write(() => {
    sql.run(haltSweeps)
    for (const drop of dropArriving) sql.run(drop)
    sql.run(recount)
    dropUnfinishedCheckpoints(sql)
    const interrupted = sql.change(interrupt, cutOff)
    const journal = new Journal(sql)
    for (const state of long) journal.prune(state, keptSteps)
    return interrupted
  })
}
