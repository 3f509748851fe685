import type { Client } from '../../src-shared/contract/client'
import type { RunSummary } from '../../src-shared/contract/runs'
import { fail, ok, type Result } from '../../src-shared/result'
import { badInput } from './outcome'

const pageSize = 1000
const shortestPrefix = 4

/**
 * Finds runs by what users call them: a number (`12`, `#12`) or the beginning of an id.
 * @returns them in the order of the names, each once; a failure names the first that is unknown or ambiguous
 */
export async function findRuns(
  client: Client,
  names: readonly string[]
): Promise<Result<readonly RunSummary[]>> {
  const all = await allRuns(client)
  if (!all.ok) return all
  const found = new Map<string, RunSummary>()
  for (const name of names) {
    const run = findOne(all.value, name)
    if (!run.ok) return run
    found.set(run.value.id, run.value)
  }
  return ok([...found.values()])
}

function findOne(runs: readonly RunSummary[], name: string): Result<RunSummary> {
  const [, digits] = /^#?(\d+)$/.exec(name) ?? []
  const numbered =
    digits === undefined ? undefined : runs.find((run) => run.number === Number(digits))
  if (numbered) return ok(numbered)
  const prefix = name.toLowerCase()
  const matches =
    prefix.length < shortestPrefix ? [] : runs.filter(({ id }) => id.startsWith(prefix))
  const [match, another] = matches
  if (!match) return fail({ ...badInput('noRun', { run: name }), code: 'not-found' })
  if (another) {
    const numbers = matches.slice(0, 8).map((run) => `#${run.number}`)
    return fail(badInput('ambiguousRun', { run: name, numbers: numbers.join(', ') }))
  }
  return ok(match)
}

async function allRuns(client: Client): Promise<Result<readonly RunSummary[]>> {
  const runs: RunSummary[] = []
  for (;;) {
    const page = await client.call('runs.list', {
      sort: 'number',
      descending: true,
      offset: runs.length,
      limit: pageSize
    })
    if (!page.ok) return page
    runs.push(...page.value.runs)
    if (page.value.runs.length < pageSize || runs.length >= page.value.total) return ok(runs)
  }
}
