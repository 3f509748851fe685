import { Journal, type JournalState } from '../journal'
import type { Sql } from '../sql'
import type { Findings } from './findings'

const select = `SELECT id, name, snapshot_position, position, first_position FROM experiment ORDER BY id`

/** Every experiment as opening would give it, after all its redo steps, and back to its first step. */
export function* checkJournals(sql: Sql, findings: Findings): Generator<void> {
  const experiments = findings.attempt('experiment', () =>
    sql.all<JournalState & { name: string }>(select)
  )
  for (const experiment of experiments ?? []) {
    const isReplayed = findings.attempt('edit', () => {
      // A journal of its own: what the others hold in memory would hide what the file says.
      const journal = new Journal(sql)
      const places = [
        experiment.position,
        journal.lastPosition(experiment),
        experiment.first_position
      ]
      for (const place of places) journal.documentFromSnapshot(experiment, place)
      return true
    })
    if (!isReplayed) findings.add('error', 'journal', { name: experiment.name })
    yield
  }
}
