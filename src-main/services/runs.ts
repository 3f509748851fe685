import os from 'node:os'
import type { Catalogue } from '../../src-shared/catalogue'
import type { Handlers } from '../../src-shared/contract/method'
import type { LogLine, RunDetail, runMethods, RunState } from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
import type { ExperimentId, RunId } from '../../src-shared/ids'
import { failure, ok, type Result } from '../../src-shared/result'
import { writeWholeFile } from '../exchange/io'
import type { Checkpoint, PlannedOrder, Pool, RunOutcome, ViewPool } from '../pool'
import { readCheckpoint, standardCheckpointSeconds } from './checkpoint-keeper'
import { enqueue, kindOf, type BegunRun, type ExperimentKinds } from './experiment-kind'
import { choosePlace, fileNameFrom } from './choose-place'
import { selfContained } from './kept-presets'
import { cores, provenance } from './machine'
import { prepareRun, type PreparedRun } from './prepare-run'
import type { ProjectHolder } from './project-holder'
import { queued, RunExecution } from './run-execution'
import { failureOfRun } from './run-failure'
import { RunKeeper } from './run-keeper'
import type { RunQueue } from './run-queue'
import type { RunTime } from './run-time'
import { StimulusSteering } from './stimulus-steering'
import { viewRecording } from './views'

export interface RunParts {
  readonly holder: ProjectHolder
  readonly catalogue: Catalogue
  readonly pool: Pool
  readonly views: ViewPool
  readonly queue: RunQueue
  /** Who sees to documents that are no networks. */
  readonly kinds: ExperimentKinds
  /** Learns from every run how long others will take. */
  readonly runTime: RunTime
}

/** Starting, steering, listing, looking at and annotating runs. */
export function runService(parts: RunParts): Handlers<typeof runMethods> {
  const { holder, views, queue } = parts
  const { options, events } = holder
  const changed = (id: RunId, state: RunState): void => events.emit('runs.changed', { id, state })

  return {
    'runs.list': (filter) => holder.store.runs.list(filter),
    'runs.fields': () => holder.store.runs.fields(),
    'runs.ids': (filter) => holder.store.runs.ids(filter),
    'runs.tags': () => holder.store.runs.tags(),
    'runs.get': ({ id }) => holder.store.runs.get(id),
    'runs.start': async ({ id, seed, threads, checkpointSeconds }) => {
      const document = await holder.store.experiments.document(id)
      if (!document.ok) return document
      return startRun(parts, document.value, id, { seed, threads, checkpointSeconds })
    },
    'runs.repeat': async ({ id, seed }) => {
      const run = await holder.store.runs.get(id)
      if (!run.ok) return run
      const { document, experimentId } = run.value
      const { log } = run.value
      return startRun(parts, document, experimentId, { seed: seed ?? run.value.seed, log })
    },
    'runs.continue': ({ id }) => continueRun(parts, id),
    'runs.verify': async ({ id }) => {
      const run = await holder.store.runs.get(id)
      if (!run.ok) return run
      const { seed, resultHash } = run.value
      if (resultHash === null) return failure('conflict', 'failures.run.nothingToVerify')
      const { document } = await selfContained(run.value.document, holder.store)
      const again = await kindOf(parts.kinds, document)?.hashOf(id, document, seed)
      if (again?.ok === false) return again
      if (again) {
        const { value: found } = again
        return ok({ matches: found === resultHash, expected: resultHash, found })
      }
      const outcome = await runOnce(parts, { ...run.value, document })
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
    'runs.watch': ({ viewer, watching }) => {
      queue.watch(viewer, watching)
      return ok({})
    },
    'runs.changeStimulus': async ({ id, ...change }) => {
      const execution = queue.find(id)
      if (execution) {
        const changed = execution.changeStimulus?.(change)
        if (!changed) return failure('conflict', 'failures.run.noStimuli')
        return changed.ok ? ok({ changes: changed.value }) : changed
      }
      const run = await holder.store.runs.get(id)
      return run.ok ? failure('conflict', 'failures.run.changeTooLate') : run
    },
    'runs.annotate': async ({ id, ...annotation }) => {
      const annotated = await holder.store.runs.annotate(id, annotation)
      if (annotated.ok) changed(id, annotated.value.state)
      return annotated
    },
    'runs.view': ({ id, recording, view }) =>
      viewRecording(holder.store, views, parts.catalogue, id, recording, view),
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

export interface StartOptions {
  readonly seed?: number | undefined
  readonly threads?: number | undefined
  /** Wall seconds between checkpoints; 0 for none on the way. */
  readonly checkpointSeconds?: number | undefined
  /** On one warm thread, without live pictures: for the small runs of sweeps. */
  readonly solo?: boolean | undefined
  /** The log of a run of the same document: its changes of stimuli are made again. */
  readonly log?: readonly LogLine[] | undefined
}

async function startRun(
  parts: RunParts,
  document: Json,
  experimentId: ExperimentId | null,
  options: StartOptions
): Promise<Result<{ id: RunId; number: number }>> {
  const begun = await beginRun(parts, document, experimentId, options)
  return begun.ok ? enqueue(parts.queue, begun.value) : begun
}

/** Freezes a document as a new run, which has yet to be executed. */
export async function beginRun(
  parts: RunParts,
  given: Json,
  experimentId: ExperimentId | null,
  { seed, threads, checkpointSeconds, solo = false, log = [] }: StartOptions
): Promise<Result<BegunRun>> {
  const { holder } = parts
  const { document } = await selfContained(given, holder.store)
  const other = kindOf(parts.kinds, document)
  if (other) return other.begin(document, experimentId, { seed, threads })
  const workers = solo ? 1 : (threads ?? defaultThreads(holder))
  const prepared = prepare(parts, document, seed, workers)
  if (!prepared.ok) return prepared
  const steering = new StimulusSteering(document, prepared.value.network, parts.catalogue)
  const planned = steering.planned(log)
  if (!planned.ok) return planned
  const begun = await RunKeeper.begin({
    store: holder.store,
    experimentId,
    document,
    prepared: prepared.value,
    provenance: provenance(holder.options, workers)
  })
  if (!begun.ok) return begun
  const changes = { steering, planned: planned.value }
  return ok(begunRun(parts, begun.value, { workers, checkpointSeconds, solo, ...changes }))
}

/** Goes on with a run that was cut short, on as many threads as it had. */
async function continueRun(
  parts: RunParts,
  id: RunId
): Promise<Result<{ id: RunId; number: number }>> {
  const begun = await beginAgain(parts, id)
  return begun.ok ? enqueue(parts.queue, begun.value) : begun
}

/** Makes a run that was cut short a running one again; it goes on when its turn comes. */
export async function beginAgain(parts: RunParts, id: RunId): Promise<Result<BegunRun>> {
  const { holder } = parts
  const { store, options } = holder
  const run = await store.runs.get(id)
  if (!run.ok) return run
  const { document, seed, threads, number, experimentId, state } = runFacts(run.value)
  if (state === 'running') return failure('conflict', 'failures.run.alreadyRunning', { number })
  const read = await readCheckpoint(store, id, number)
  if (!read.ok) return read
  const prepared = prepare(parts, document, seed, threads)
  if (!prepared.ok) return prepared
  const steering = new StimulusSteering(document, prepared.value.network, parts.catalogue)
  const planned = steering.planned(run.value.log)
  if (!planned.ok) return planned
  const resumed = await RunKeeper.goOn(
    {
      store,
      experimentId,
      document,
      prepared: prepared.value,
      provenance: provenance(options, threads)
    },
    { id, number },
    read.value.info
  )
  if (!resumed.ok) return resumed
  const { checkpoint } = read.value
  const changes = { steering, planned: planned.value }
  return ok(begunRun(parts, resumed.value, { workers: threads, from: checkpoint, ...changes }))
}

const runFacts = ({ provenance: { threads }, ...run }: RunDetail) => ({ ...run, threads })

function begunRun(
  { holder, pool, runTime }: RunParts,
  keeper: RunKeeper,
  options: {
    readonly workers: number
    readonly checkpointSeconds?: number | undefined
    readonly from?: Checkpoint
    readonly solo?: boolean
    readonly steering: StimulusSteering
    readonly planned: readonly PlannedOrder[]
  }
): BegunRun {
  const { events } = holder
  const { id, number } = keeper
  const { prepared } = keeper.options
  const { workers, checkpointSeconds = standardCheckpointSeconds, from } = options
  const execution = new RunExecution(pool, events, {
    id,
    workers,
    prepared,
    from,
    solo: options.solo === true,
    ...{ steering: options.steering, planned: options.planned },
    onChanged: (step, order, wasPlanned) => keeper.keepChange(step, order, wasPlanned),
    keep: (block) => keeper.keep(block),
    checkpoints: {
      everyMs: checkpointSeconds === 0 ? Infinity : checkpointSeconds * 1000,
      keep: (checkpoint) => keeper.keepCheckpoint(checkpoint),
      onTooLarge: (bytes) =>
        void keeper.log('info', 'log.checkpointTooLarge', { megabytes: Math.ceil(bytes / 2 ** 20) })
    }
  })
  events.emit('runs.changed', { id, state: 'running' })
  // Small runs of a sweep are over in a moment: their sweep tells how far it is.
  if (!options.solo) events.emit('runs.progress', queued(id, prepared.network))
  const work = async () => {
    keeper.began()
    const begun = performance.now()
    const outcome = await execution.run()
    if (outcome && !from && !execution.wasPaused) {
      const wall = options.solo ? null : (performance.now() - begun) / 1000
      runTime.learn(prepared.network, workers, outcome, wall)
    }
    const state = await keeper.finish(outcome)
    events.emit('runs.changed', { id, state })
    return state
  }
  return { id, number, execution, work }
}

/** Runs the document of a run again, with the changes of its stimuli, without keeping anything. */
async function runOnce(
  parts: RunParts,
  { id, document, seed, log }: Pick<RunDetail, 'id' | 'document' | 'seed' | 'log'>
): Promise<Result<RunOutcome>> {
  const { holder, pool, queue } = parts
  const workers = defaultThreads(holder)
  const prepared = prepare(parts, document, seed, workers)
  if (!prepared.ok) return prepared
  const { network } = prepared.value
  const planned = new StimulusSteering(document, network, parts.catalogue).planned(log)
  if (!planned.ok) return planned
  const execution = new RunExecution(pool, holder.events, {
    ...{ id, workers, prepared: prepared.value, planned: planned.value }
  })
  const outcome = await new Promise<RunOutcome | null>((resolve) => {
    queue.add(execution, async () => resolve(await execution.run()))
  })
  if (!outcome || outcome.outcome === 'cancelled' || outcome.outcome === 'suspended') {
    return failure('cancelled', 'failures.run.cancelled')
  }
  if (outcome.failure) return { ok: false, failure: failureOfRun(outcome.failure) }
  return ok(outcome)
}
