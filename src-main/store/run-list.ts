import { z } from 'zod'
import type { RunFilter, RunState, RunSummary } from '../../src-shared/contract/runs'
import { experimentId, runId } from '../../src-shared/ids'
import { searchForm } from './run-text'
import type { Sql } from './sql'
import { storedAs } from './stored-json'

export interface RunRow {
  readonly id: number
  readonly uuid: string
  readonly number: number
  readonly experiment: string | null
  readonly kind: string
  readonly name: string
  readonly state: RunState
  readonly seed: number
  readonly started_at: string
  readonly finished_at: string | null
  readonly neurons: number
  readonly synapses: number
  readonly spikes: number
  readonly simulated_ms: number
  readonly rate_hz: number | null
  readonly wall_seconds: number | null
  readonly star: number
  readonly note: string
  readonly tags: string
}

export const runColumns = `r.id, r.uuid, r.number, r.kind, r.name, r.state, r.seed, r.started_at,
  r.finished_at, r.neurons, r.synapses, r.spikes, r.simulated_ms, r.rate_hz, r.wall_seconds, r.star, r.note,
  (SELECT e.uuid FROM experiment e WHERE e.id = r.experiment_id) AS experiment,
  (SELECT json_group_array(tag) FROM
    (SELECT tag FROM run_tag t WHERE t.run_id = r.id ORDER BY tag)) AS tags`

const orders: Readonly<Record<NonNullable<RunFilter['sort']>, string>> = {
  number: 'r.number',
  name: 'r.name COLLATE NOCASE',
  state: 'r.state',
  startedAt: 'r.started_at',
  neurons: 'r.neurons',
  spikes: 'r.spikes',
  rateHz: 'r.rate_hz',
  wallSeconds: 'r.wall_seconds'
}

/** One page of the runs that pass the filter, and how many do. */
export function listRuns(sql: Sql, filter: RunFilter): { total: number; runs: RunSummary[] } {
  const { count, page } = runQueries(filter)
  const total = sql.get<{ total: number }>(count.text, ...count.values)?.total ?? 0
  // A search goes through all texts; not a second time for nothing.
  const rows = total === 0 ? [] : sql.all<RunRow>(page.text, ...page.values)
  return { total, runs: rows.map(summaryOf) }
}

interface Query {
  readonly text: string
  readonly values: readonly (string | number)[]
}

/** What is asked for a page of the list: how many runs pass the filter, and the rows of the page. */
export function runQueries(filter: RunFilter): { readonly count: Query; readonly page: Query } {
  const { from, values } = selection(filter)
  const direction = (filter.descending ?? filter.sort === undefined) ? 'DESC' : 'ASC'
  const order = `${orders[filter.sort ?? 'number']} ${direction}, r.id ${direction}`
  return {
    count: { text: `SELECT count(*) AS total ${from}`, values },
    page: {
      text: `SELECT ${runColumns} ${from} ORDER BY ${order} LIMIT ? OFFSET ?`,
      values: [...values, filter.limit ?? 100, filter.offset ?? 0]
    }
  }
}

function selection(filter: RunFilter): { from: string; values: (string | number)[] } {
  const conditions: string[] = []
  const values: (string | number)[] = []
  const words = searchForm(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  for (const word of words) {
    conditions.push('instr(s.text, ?) > 0')
    values.push(word)
  }
  if (filter.states) {
    conditions.push('r.state IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(filter.states))
  }
  if (filter.star !== undefined) conditions.push(filter.star ? 'r.star = 1' : 'r.star = 0')
  if (filter.tag !== undefined) {
    conditions.push('r.id IN (SELECT run_id FROM run_tag WHERE tag = ?)')
    values.push(filter.tag)
  }
  if (filter.experimentId !== undefined) {
    conditions.push('r.experiment_id = (SELECT id FROM experiment WHERE uuid = ?)')
    values.push(filter.experimentId)
  }
  const search = words.length > 0 ? ' JOIN run_text s ON s.run_id = r.id' : ''
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
  return { from: `FROM run r${search}${where}`, values }
}

export const summaryOf = (row: RunRow): RunSummary => ({
  id: runId(row.uuid),
  number: row.number,
  experimentId: row.experiment === null ? null : experimentId(row.experiment),
  kind: row.kind,
  name: row.name,
  state: row.state,
  seed: row.seed,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  neurons: row.neurons,
  synapses: row.synapses,
  spikes: row.spikes,
  simulatedMs: row.simulated_ms,
  rateHz: row.rate_hz,
  wallSeconds: row.wall_seconds,
  star: row.star === 1,
  tags: row.tags === '[]' ? [] : storedAs(z.array(z.string()), row.tags, 'run_tag'),
  note: row.note
})
