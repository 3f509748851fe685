import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { RunFilter } from '../../../src-shared/contract/runs'
import { conditionsOf, countQuery, pageQuery } from '../../../src-main/store/run-query'
import { newProject } from './temporary-project'

const sorted = 'USE TEMP B-TREE FOR ORDER BY'
const many = 50_000
const few = 100

/** Filters, how many runs pass, the way into the table that a page has to take, and whether it has to be sorted. */
const plans: readonly [filter: RunFilter, total: number, page: string, isSorted?: boolean][] = [
  [{}, many, 'SCAN r USING COVERING INDEX run_number'],
  [{ sort: 'name' }, many, 'SCAN r USING COVERING INDEX run_name'],
  [{ sort: 'state' }, many, 'SCAN r USING COVERING INDEX run_state'],
  [{ sort: 'kind' }, many, 'SCAN r USING COVERING INDEX run_kind'],
  [{ sort: 'seed' }, many, 'SCAN r USING COVERING INDEX run_seed'],
  [{ sort: 'startedAt' }, many, 'SCAN r USING COVERING INDEX run_started'],
  [{ sort: 'neurons' }, many, 'SCAN r USING COVERING INDEX run_neurons'],
  [{ sort: 'synapses' }, many, 'SCAN r USING COVERING INDEX run_synapses'],
  [{ sort: 'spikes' }, many, 'SCAN r USING COVERING INDEX run_spikes'],
  [{ sort: 'simulatedMs' }, many, 'SCAN r USING COVERING INDEX run_simulated'],
  [{ sort: 'rateHz' }, many, 'SCAN r USING COVERING INDEX run_rate'],
  [{ sort: 'wallSeconds' }, many, 'SCAN r USING COVERING INDEX run_wall'],
  [{ sort: 'metric:rate/E' }, many, 'SEARCH v USING COVERING INDEX metric_value'],
  [{ sort: 'parameter:a.b' }, many, 'SEARCH v USING COVERING INDEX document_parameter_value'],
  [{ star: true }, few, 'SCAN r USING COVERING INDEX run_star'],
  // What few runs have is found by its own index, and only those are sorted.
  [
    { states: ['failed'], sort: 'wallSeconds' },
    few,
    'SEARCH r USING INDEX run_state (state=?)',
    true
  ],
  [{ tag: 'a' }, few, 'SEARCH t USING COVERING INDEX run_tag_tag (tag=?)', true],
  [{ kinds: ['network'], sort: 'spikes' }, few, 'SEARCH r USING INDEX run_kind (kind=?)', true],
  // What many have is looked up while the order's index is gone through: one by one for the first
  // pages, and in a list of all that pass for pages further down.
  [{ star: false, sort: 'startedAt' }, many, 'SCAN r USING INDEX run_started'],
  [{ text: 'a b', sort: 'spikes', offset: 40_000 }, many, 'SCAN r USING COVERING INDEX run_spikes'],
  [
    { from: '2026-01-01', sort: 'spikes', offset: 40_000 },
    many,
    'SEARCH r USING COVERING INDEX run_started (started_at>?)'
  ],
  [
    { ranges: [{ key: 'metric:rate/E', min: 1 }], sort: 'rateHz', offset: 40_000 },
    many,
    'SEARCH m USING COVERING INDEX metric_value (name=? AND population=? AND value>?)'
  ]
]

it.each(plans)('a page of %j comes by an index', async (filter, total, page, isSorted = false) => {
  const made = await newProject()
  await made.close()
  const database = new Database(made.file, { readonly: true })
  const conditions = conditionsOf(filter)
  if (!conditions) throw new Error('a filter that something passes was expected')
  const planOf = ({ text, values }: ReturnType<typeof countQuery>): string[] =>
    database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...values)
      .map(({ detail }) => detail)
  const [ofPage, ofCount] = [
    planOf(pageQuery(filter, conditions, total, 2 * many)),
    planOf(countQuery(conditions))
  ]
  database.close()

  expect(ofPage).toContainEqual(expect.stringContaining(page))
  expect(ofPage.includes(sorted)).toBe(isSorted)
  // Nothing goes through the rows of all runs one by one.
  for (const step of [...ofPage, ...ofCount]) expect(step).not.toMatch(/^SCAN (r|m|d|run)$/)
})
