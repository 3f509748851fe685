import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { RunFilter } from '../../../src-shared/contract/runs'
import { runQueries } from '../../../src-main/store/run-list'
import { newProject } from './temporary-project'

const sorted = 'USE TEMP B-TREE FOR ORDER BY'

/** Filters, the way into the table that a page and its count have to take, and whether the page has to be sorted. */
const plans: readonly [filter: RunFilter, page: string, count: string, isSorted?: boolean][] = [
  [{}, 'SCAN r USING INDEX sqlite_autoindex_run_2', 'SCAN run USING COVERING INDEX'],
  [{ sort: 'name' }, 'SCAN r USING INDEX run_name', 'SCAN run USING COVERING INDEX'],
  [{ sort: 'state' }, 'SCAN r USING INDEX run_state', 'SCAN run USING COVERING INDEX'],
  [{ sort: 'startedAt' }, 'SCAN r USING INDEX run_started', 'SCAN run USING COVERING INDEX'],
  [{ sort: 'neurons' }, 'SCAN r USING INDEX run_neurons', 'SCAN run USING COVERING INDEX'],
  [{ sort: 'spikes' }, 'SCAN r USING INDEX run_spikes', 'SCAN run USING COVERING INDEX'],
  [{ sort: 'rateHz' }, 'SCAN r USING INDEX run_rate', 'SCAN run USING COVERING INDEX'],
  [{ sort: 'wallSeconds' }, 'SCAN r USING INDEX run_wall', 'SCAN run USING COVERING INDEX'],
  [{ star: true }, 'SCAN r USING INDEX run_star', 'SCAN r USING COVERING INDEX run_star'],
  [{ star: false, sort: 'startedAt' }, 'SCAN r USING INDEX run_started', 'SCAN r'],
  // What few runs have is found by its own index, and only those are sorted.
  [
    { states: ['failed'], sort: 'wallSeconds' },
    'SEARCH r USING INDEX run_state',
    'SEARCH r USING COVERING INDEX run_state',
    true
  ],
  [
    { tag: 'a' },
    'SEARCH run_tag USING COVERING INDEX run_tag_tag (tag=?)',
    'SEARCH run_tag USING COVERING INDEX run_tag_tag (tag=?)',
    true
  ],
  [
    { experimentId: '01890000-0000-7000-8000-000000000000' },
    'SEARCH r USING INDEX run_experiment',
    'SEARCH r USING COVERING INDEX run_experiment',
    true
  ],
  // A search goes through the texts of runs in the order that is asked for, so that a page can end early.
  [{ text: 'a b', sort: 'spikes' }, 'SCAN r USING INDEX run_spikes', 'SCAN s']
]

it.each(plans)('a page of %j comes by an index', async (filter, page, count, isSorted = false) => {
  const made = await newProject()
  await made.close()
  const database = new Database(made.file, { readonly: true })
  const planOf = ({ text, values }: ReturnType<typeof runQueries>['page']): string[] =>
    database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...values)
      .map(({ detail }) => detail)
  const queries = runQueries(filter)
  const [ofPage, ofCount] = [planOf(queries.page), planOf(queries.count)]
  database.close()

  expect(ofPage).toContainEqual(expect.stringContaining(page))
  expect(ofCount).toContainEqual(expect.stringContaining(count))
  expect(ofPage.includes(sorted)).toBe(isSorted)
  // Tags and experiments of a row are looked up by key.
  expect(ofPage).toContain('SEARCH e USING INTEGER PRIMARY KEY (rowid=?)')
  expect(ofPage).toContainEqual(
    expect.stringMatching(/^SEARCH t USING COVERING INDEX .* \(run_id=\?\)$/)
  )
})
