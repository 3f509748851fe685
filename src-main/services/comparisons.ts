import type { Catalogue } from '../../src-shared/catalogue'
import { compareRuns, type RunFacts } from '../../src-shared/compare/compare-runs'
import { modelParameters } from '../../src-shared/compare/model-parameters'
import type { ComparisonDocument } from '../../src-shared/compare/schema'
import type { Compared, comparisonMethods } from '../../src-shared/contract/comparisons'
import type { Handlers } from '../../src-shared/contract/method'
import type { RunDetail } from '../../src-shared/contract/runs'
import { runId, type RunId } from '../../src-shared/ids'
import { ok, type Result } from '../../src-shared/result'
import type { ProjectHolder } from './project-holder'

/** Comparisons of runs: those that the project keeps, and what comes out of one. */
export function comparisonService(
  holder: ProjectHolder,
  catalogue: Catalogue
): Handlers<typeof comparisonMethods> {
  const { events } = holder
  const parametersOf = modelParameters(catalogue)
  const changed = <T>(id: string, result: Result<T>): Result<T> => {
    if (result.ok) events.emit('comparisons.changed', { id })
    return result
  }

  return {
    'comparisons.list': () => holder.store.comparisons.list(),
    'comparisons.get': ({ id }) => holder.store.comparisons.get(id),
    'comparisons.create': async ({ document }) => {
      const created = await holder.store.comparisons.create(document)
      return created.ok ? changed(created.value.id, created) : created
    },
    'comparisons.save': async ({ id, ...state }) =>
      changed(id, await holder.store.comparisons.save(id, state)),
    'comparisons.remove': async ({ id }) => {
      const removed = await holder.store.comparisons.remove(id)
      return removed.ok ? changed(id, ok({})) : removed
    },
    'comparisons.restore': async ({ id }) =>
      changed(id, await holder.store.comparisons.restore(id)),
    'comparisons.compare': async ({ document }) => {
      const found = await detailsOf(holder, document)
      if (!found.ok) return found
      const { runs, missing } = found.value
      const { repeats, ...outcome } = compareRuns(runs.map(factsOf), document, parametersOf)
      return ok<Compared>({
        ...outcome,
        missing,
        runs: runs.map((run, i) => ({
          run: summaryOf(run),
          failure: run.failure,
          recordings: run.recordings,
          curves: run.curves,
          isRepeat: repeats[i] === true
        }))
      })
    }
  }
}

/** The runs of a comparison; those that are gone apart. */
async function detailsOf(
  { store }: ProjectHolder,
  { runs: wanted }: ComparisonDocument
): Promise<Result<{ runs: RunDetail[]; missing: RunId[] }>> {
  const runs: RunDetail[] = []
  const missing: RunId[] = []
  for (const text of new Set(wanted)) {
    const id = runId(text)
    const run = await store.runs.get(id)
    if (run.ok) runs.push(run.value)
    else if (run.failure.code === 'not-found') missing.push(id)
    else return run
  }
  return ok({ runs, missing })
}

const factsOf = ({ provenance, ...run }: RunDetail): RunFacts => ({
  ...run,
  engineVersion: provenance.engineVersion
})

const summaryOf = ({
  document: _document,
  checkpointMs: _checkpoint,
  documentHash: _hash,
  resultHash: _result,
  failure: _failure,
  provenance: _provenance,
  metrics: _metrics,
  recordings: _recordings,
  curves: _curves,
  log: _log,
  ...summary
}: RunDetail) => summary
