import { compareRuns } from '../../../src-shared/compare/compare-runs'
import { newComparison, type ComparisonDocument } from '../../../src-shared/compare/schema'
import type { StoredComparison } from '../../../src-shared/contract/comparisons'
import type { RunDetail, RunState } from '../../../src-shared/contract/runs'
import { runId } from '../../../src-shared/ids'
import { failure, ok } from '../../../src-shared/result'
import { fakeBridge } from '../fake-bridge'
import { fakeDetail, fakeRun, idOf } from '../fake-runs'

const at = '2026-01-01T00:00:00.000Z'
const id = '00000000-0000-7000-8000-0000000000aa'

/** A run of the invented project with its own weight and rate. */
function detail(number: number, tau: string, rate: number, state: RunState = 'done'): RunDetail {
  const made = fakeDetail(fakeRun(number, { state, name: 'Network', seed: number }))
  return {
    ...made,
    resultHash: state === 'done' ? `hash ${number}` : null,
    document: {
      kind: 'network',
      name: 'Network',
      simulation: { duration: '1 s', seed: 5 },
      populations: [{ name: 'E', model: 'lif', size: 80, parameters: { tau } }]
    },
    metrics: state === 'failed' ? [] : [{ name: 'rate', population: 'E', value: rate, unit: 'Hz' }],
    recordings: made.recordings.slice(0, 1)
  }
}

/** Two groups of two seeds, and a run that failed. */
export const details: readonly RunDetail[] = [
  detail(1, '20 ms', 30),
  detail(2, '20 ms', 32),
  detail(3, '10 ms', 40),
  detail(4, '10 ms', 44),
  detail(5, '5 ms', 0, 'failed')
]

/** Services that keep one comparison and calculate it as the real ones do. */
export function comparisonBridge(runs: readonly number[] = [1, 2, 3, 4, 5]) {
  let stored: StoredComparison = {
    id,
    name: 'Some',
    createdAt: at,
    changedAt: at,
    runs: runs.length,
    document: newComparison('Some', runs.map(idOf)),
    position: 0,
    edits: []
  }
  const summary = ({ document: _d, position: _p, edits: _e, ...rest }: StoredComparison) => rest
  const compare = (document: ComparisonDocument) => {
    const found = details.filter((run) => document.runs.includes(run.id))
    const { repeats, ...outcome } = compareRuns(
      found.map((run) => ({ ...run, engineVersion: run.provenance.engineVersion })),
      document,
      () => undefined
    )
    return {
      ...outcome,
      missing: document.runs.map(runId).filter((one) => found.every((run) => run.id !== one)),
      runs: found.map((run, i) => ({
        run: fakeRun(run.number, { state: run.state, name: run.name, seed: run.seed }),
        failure: run.failure,
        recordings: run.recordings,
        curves: [],
        isRepeat: repeats[i] === true
      }))
    }
  }
  const bridge = fakeBridge(5, {
    'comparisons.list': () => ok([summary(stored)]),
    'comparisons.get': (request) =>
      request.id === id ? ok(stored) : failure('not-found', 'failures.store.noComparison'),
    'comparisons.create': ({ document }) => ok({ ...stored, document, name: document.name }),
    'comparisons.save': ({ document, position, edits }) => {
      stored = { ...stored, document, position, edits, name: document.name }
      return ok(summary(stored))
    },
    'comparisons.compare': ({ document }) => ok(compare(document))
  })
  return { bridge, id, stored: () => stored }
}
