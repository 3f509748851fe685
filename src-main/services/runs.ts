import os from 'node:os'
import type { Catalogue } from '../../src-shared/catalogue'
import type { Handlers } from '../../src-shared/contract/method'
import type { runMethods, RunState } from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
import type { ExperimentId, RunId } from '../../src-shared/ids'
import { failure, ok, type Result } from '../../src-shared/result'
import { writeWholeFile } from '../exchange/io'
import type { Pool, RunOutcome, ViewPool } from '../pool'
import { choosePlace, fileNameFrom } from './choose-place'
import { cores, provenance } from './machine'
import { prepareRun, type PreparedRun } from './prepare-run'
import type { ProjectHolder } from './project-holder'
import { queued, RunExecution } from './run-execution'
import { failureOfRun } from './run-failure'
import { RunKeeper } from './run-keeper'
import type { RunQueue } from './run-queue'
import { viewRecording } from './views'

export interface RunParts {
  readonly holder: ProjectHolder
  readonly catalogue: Catalogue
  readonly pool: Pool
  readonly views: ViewPool
  readonly queue: RunQueue
}

/** Starting, steering, listing, looking at and annotating runs. */
export function runService(parts: RunParts): Handlers<typeof runMethods> {
  const { holder, views, queue } = parts
  const { options, events } = holder
  const changed = (id: RunId, state: RunState): void => events.emit('runs.changed', { id, state })

  return {
    'runs.list': (filter) => holder.store.runs.list(filter),
    'runs.tags': () => holder.store.runs.tags(),
    'runs.get': ({ id }) => holder.store.runs.get(id),
    'runs.start': async ({ id, seed, threads }) => {
      const document = await holder.store.experiments.document(id)
      if (!document.ok) return document
      return startRun(parts, document.value, id, seed, threads)
    },
    'runs.repeat': async ({ id, seed }) => {
      const run = await holder.store.runs.get(id)
      if (!run.ok) return run
      const { document, experimentId } = run.value
      return startRun(parts, document, experimentId, seed ?? run.value.seed, undefined)
    },
    'runs.verify': async ({ id }) => {
      const run = await holder.store.runs.get(id)
      if (!run.ok) return run
      const { document, seed, resultHash } = run.value
      if (resultHash === null) return failure('conflict', 'failures.run.nothingToVerify')
      const outcome = await runOnce(parts, id, document, seed)
      if (!outcome.ok) return outcome
      const found = outcome.value.hash ?? ''
      return ok({ matches: found === resultHash, expected: resultHash, found })
    },
    'runs.duplicate': async ({ id }) => {
      const run = await holder.store.runs.get(id)
      if (!run.ok) return run
      const created = await holder.store.experiments.create(run.value.document)
      if (!created.ok) return created
      events.emit('experiments.changed', { id: created.value.id })
      return ok({ experimentId: created.value.id })
    },
    'runs.pause': ({ id }) => queue.act(id, 'pause'),
    'runs.resume': ({ id }) => queue.act(id, 'resume'),
    'runs.cancel': ({ id }) => queue.act(id, 'cancel'),
    'runs.annotate': async ({ id, ...annotation }) => {
      const annotated = await holder.store.runs.annotate(id, annotation)
      if (annotated.ok) changed(id, annotated.value.state)
      return annotated
    },
    'runs.view': ({ id, recording, view }) =>
      viewRecording(holder.store, views, id, recording, view),
    'runs.savePlot': async ({ name, format, content, file }) => {
      const suggestion = `${fileNameFrom(name)}.${format}`
      const place = await choosePlace(options, file, { mode: 'save', kind: format, suggestion })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const written = await writeWholeFile(place.value, content)
      return written.ok ? ok({ file: written.value }) : written
    }
  }
}

/** Threads that a run gets when none are named: the user's setting, or one a core. */
export const defaultThreads = ({ user }: ProjectHolder): number => user.get().threads || cores()

function prepare(
  { catalogue }: RunParts,
  document: Json,
  seed: number | undefined,
  workers: number
): Result<PreparedRun> {
  return prepareRun(document, { catalogue, seed, workers, freeBytes: os.freemem() })
}

async function startRun(
  parts: RunParts,
  document: Json,
  experimentId: ExperimentId | null,
  seed: number | undefined,
  threads: number | undefined
): Promise<Result<{ id: RunId; number: number }>> {
  const { holder, pool, queue } = parts
  const { events, options, store } = holder
  const workers = threads ?? defaultThreads(holder)
  const prepared = prepare(parts, document, seed, workers)
  if (!prepared.ok) return prepared
  const begun = await RunKeeper.begin({
    store,
    experimentId,
    document,
    prepared: prepared.value,
    provenance: provenance(options, workers)
  })
  if (!begun.ok) return begun
  const keeper = begun.value
  const { id, number } = keeper
  const execution = new RunExecution(pool, events, {
    id,
    workers,
    prepared: prepared.value,
    keep: (block) => keeper.keep(block)
  })
  events.emit('runs.changed', { id, state: 'running' })
  events.emit('runs.progress', queued(id, prepared.value.network))
  queue.add(execution, async () => {
    const began = performance.now()
    const outcome = await execution.run()
    await keeper.finish(outcome, (performance.now() - began) / 1000)
    events.emit('runs.changed', { id, state: outcome?.outcome ?? 'cancelled' })
  })
  return ok({ id, number })
}

/** Runs a document without keeping anything. */
async function runOnce(
  parts: RunParts,
  id: RunId,
  document: Json,
  seed: number
): Promise<Result<RunOutcome>> {
  const { holder, pool, queue } = parts
  const workers = defaultThreads(holder)
  const prepared = prepare(parts, document, seed, workers)
  if (!prepared.ok) return prepared
  const execution = new RunExecution(pool, holder.events, {
    id,
    workers,
    prepared: prepared.value
  })
  const outcome = await new Promise<RunOutcome | null>((resolve) => {
    queue.add(execution, async () => resolve(await execution.run()))
  })
  if (!outcome || outcome.outcome === 'cancelled') {
    return failure('cancelled', 'failures.run.cancelled')
  }
  if (outcome.failure) return { ok: false, failure: failureOfRun(outcome.failure) }
  return ok(outcome)
}
