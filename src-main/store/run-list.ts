import { z } from 'zod'
import type { RunFilter, RunState, RunSummary, ValueKey } from '../../src-shared/contract/runs'
import { experimentId, runId, type RunId } from '../../src-shared/ids'
import type { RunPage } from './api'
import {
  conditionsOf,
  countQuery,
  fewMatches,
  onlySearch,
  pageQuery,
  valueOf,
  type Conditions,
  type Query
} from './run-query'
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

// The first table leads: each of its rows is then one look into an index.
const selectRows = `SELECT ${runColumns} FROM json_each(?) w CROSS JOIN run r ON r.id = w.value ORDER BY w.key`
const selectIds =
  'SELECT r.uuid FROM json_each(?) w CROSS JOIN run r ON r.id = w.value ORDER BY w.key'
const selectMetrics = `SELECT w.key AS at, m.value FROM json_each(?) w
  CROSS JOIN metric m ON m.run_id = w.value AND m.name = ? AND m.population = ?`
const selectParameters = `SELECT w.key AS at, d.text AS value FROM json_each(?) w
  CROSS JOIN run r ON r.id = w.value
  CROSS JOIN document_parameter d ON d.document_id = r.document_id
    AND d.path_id = (SELECT id FROM parameter_path WHERE path = ?)`
const selectElsewhere = `SELECT id FROM run WHERE place <> 'list'`
const keptCounts = 50

/** What a search found. */
interface Hits {
  readonly key: string
  /** 1 at the keys of the runs. */
  readonly marks: Uint8Array
  readonly count: number
}

/** Pages of runs: filtered, searched and sorted. */
export class RunList {
  readonly #sql: Sql
  /** Counts of the filters used last, for as long as nothing is written. */
  readonly #counts = new Map<string, number>()
  #found: Hits | null = null
  #state = -1

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** One page of the runs that pass the filter, and how many do. */
  page(filter: RunFilter): RunPage {
    const { total, keys } = this.#find(filter)
    const runs = this.#sql.all<RunRow>(selectRows, JSON.stringify(keys)).map(summaryOf)
    if (!filter.values) return { total, runs }
    return { total, runs, values: filter.values.map((key) => this.#values(keys, key)) }
  }

  /** Ids of all runs that pass the filter, in its order. */
  ids(filter: RunFilter): RunId[] {
    const { keys } = this.#find({ ...filter, limit: -1, offset: 0 })
    const rows = this.#sql.all<{ uuid: string }>(selectIds, JSON.stringify(keys))
    return rows.map(({ uuid }) => runId(uuid))
  }

  #find(filter: RunFilter): { total: number; keys: number[] } {
    const conditions = conditionsOf(filter)
    const search = conditions ? onlySearch(conditions) : undefined
    if (search) {
      const hits = this.#hits(search)
      if (hits.count > fewMatches) return this.#among(hits, filter)
    }
    const total = conditions ? this.#count(conditions) : 0
    if (!conditions || total <= (filter.offset ?? 0)) return { total, keys: [] }
    const { text, values } = pageQuery(filter, conditions, total, this.#count([]))
    const rows = this.#sql.all<{ id: number }>(text, ...values)
    return { total, keys: rows.map(({ id }) => id) }
  }

  /** Runs that a search finds, as marks by their keys; what is in the trash is not among them. */
  #hits({ text, values }: Query): Hits {
    this.#forget()
    const key = JSON.stringify(values)
    if (this.#found?.key === key) return this.#found
    const rows = this.#sql.allNumbers(text, ...values)
    const marks = new Uint8Array((rows.at(-1) ?? 0) + 1)
    for (const row of rows) marks[row] = 1
    let { length: count } = rows
    for (const elsewhere of this.#sql.allNumbers(selectElsewhere)) {
      if (marks[elsewhere] === 1) count -= 1
      if (elsewhere < marks.length) marks[elsewhere] = 0
    }
    this.#found = { key, marks, count }
    return this.#found
  }

  /** A page of many that a search has found: all runs are gone through in order until it is full. */
  #among({ marks, count }: Hits, filter: RunFilter): { total: number; keys: number[] } {
    const [limit, offset] = [filter.limit ?? 100, filter.offset ?? 0]
    const { text, values } = pageQuery({ ...filter, limit: -1, offset: 0 }, [], count, count)
    const last = limit < 0 ? count : Math.min(count, offset + limit)
    const keys: number[] = []
    let seen = 0
    for (const key of this.#sql.numbers(text, ...values)) {
      if (seen >= last) break
      if (marks[key] !== 1) continue
      if (seen >= offset) keys.push(key)
      seen += 1
    }
    return { total: count, keys }
  }

  /** What was found counts for as long as nothing is written. */
  #forget(): void {
    const state = this.#sql.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0
    if (state === this.#state && this.#counts.size < keptCounts) return
    this.#counts.clear()
    this.#found = null
    this.#state = state
  }

  #count(conditions: Conditions): number {
    this.#forget()
    const key = JSON.stringify(conditions)
    const known = this.#counts.get(key)
    if (known !== undefined) return known
    const { text, values } = countQuery(conditions)
    const total = this.#sql.get<{ total: number }>(text, ...values)?.total ?? 0
    this.#counts.set(key, total)
    return total
  }

  #values(keys: readonly number[], key: ValueKey): (number | string | null)[] {
    const value = valueOf(key)
    const ids = JSON.stringify(keys)
    type Found = { at: number; value: number | string | null }
    const rows =
      value.of === 'metric'
        ? this.#sql.all<Found>(selectMetrics, ids, value.name, value.population)
        : this.#sql.all<Found>(selectParameters, ids, value.path)
    const found = new Map(rows.map((row) => [row.at, row.value]))
    return keys.map((_, at) => found.get(at) ?? null)
  }
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
