import type { Sql } from '../sql'
import { keyOf, TableCopy, textOf, type Row } from './rows'

const hasSweep = 'SELECT 1 AS found FROM sweep WHERE uuid = ?'
const hasTable = `SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = ?`
const nextNumber = 'SELECT coalesce(max(number), 0) + 1 AS number FROM sweep'
const selectDocument = 'SELECT id FROM document WHERE hash = ?'
/** Sweeps that have runs of their own left, and none that is not wanted. */
const selectWhole = `SELECT x.sweep_id AS id FROM sweep_run x JOIN run r ON r.id = x.run_id
  GROUP BY x.sweep_id HAVING sum(r.uuid NOT IN (SELECT value FROM json_each(?))) = 0`

/** Keys of the sweeps that come along: all, or those of which every run does. */
export function wantedSweeps(source: Sql, only: readonly string[] | undefined): readonly number[] {
  // Projects of older versions know no sweeps.
  if (!source.get(hasTable, 'sweep_run')) return []
  return only
    ? source.all<{ id: number }>(selectWhole, JSON.stringify(only)).map(({ id }) => id)
    : source.all<{ id: number }>('SELECT id FROM sweep ORDER BY number').map(({ id }) => id)
}

/** Keys of the plans that sweeps were started from. */
export const plansOf = (source: Sql, sweeps: readonly number[]): readonly number[] =>
  sweeps.length === 0
    ? []
    : source
        .all<{
          id: number | null
        }>(
          'SELECT experiment_id AS id FROM sweep WHERE id IN (SELECT value FROM json_each(?))',
          JSON.stringify(sweeps)
        )
        .flatMap(({ id }) => id ?? [])

/**
 * Copies sweeps with their points, under new numbers; one that the target has stays as it is. Belongs into the last
 * transaction. One that was under way stands still where it arrives.
 * @param runs key in the target by key in the source
 * @returns how many came
 */
export function copySweeps(
  source: Sql,
  target: Sql,
  wanted: readonly number[],
  runs: ReadonlyMap<number, number>,
  experiments: ReadonlyMap<number, number>
): number {
  const sweeps = new TableCopy(source, target, 'sweep', [
    'number',
    'experiment_id',
    'document_id',
    'state'
  ])
  const whole = new TableCopy(source, target, 'sweep', [])
  const points = new TableCopy(source, target, 'sweep_point', ['sweep_id'])
  const members = new TableCopy(source, target, 'sweep_run', ['sweep_id', 'run_id'])
  const ofRuns = new TableCopy(source, target, 'sweep_run', [])
  let added = 0
  for (const key of wanted) {
    const [row] = sweeps.rows('WHERE id = ?', key)
    const [all] = whole.rows('WHERE id = ?', key)
    if (!row || !all || target.get(hasSweep, textOf(row, 'uuid'))) continue
    const number = target.get<{ number: number }>(nextNumber)?.number ?? 1
    const experiment = experiments.get(Number(all['experiment_id'] ?? -1)) ?? null
    const document = frozen(source, target, Number(all['document_id']))
    const state = all['state'] === 'running' ? 'paused' : textOf(all, 'state')
    const own = sweeps.add(row, number, experiment, document, state)
    for (const point of points.rows('WHERE sweep_id = ? ORDER BY point', key)) {
      points.add(point, own)
    }
    const keys = new Map(
      ofRuns.rows('WHERE sweep_id = ?', key).map((one) => [keyOf(one), one['run_id']])
    )
    for (const member of members.rows('WHERE sweep_id = ? ORDER BY id', key)) {
      members.add(member, own, runs.get(Number(keys.get(keyOf(member)) ?? -1)) ?? null)
    }
    added += 1
  }
  return added
}

/** @returns the key of the same document in the target */
function frozen(source: Sql, target: Sql, key: number): number {
  const documents = new TableCopy(source, target, 'document', [])
  const [row]: Row[] = documents.rows('WHERE id = ?', key)
  if (!row) throw new Error(`no document ${key}`)
  const known = target.get<{ id: number }>(selectDocument, textOf(row, 'hash'))?.id
  return known ?? documents.add(row)
}
