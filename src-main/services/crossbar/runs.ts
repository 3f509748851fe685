import os from 'node:os'
import type { Catalogue } from '../../../src-shared/catalogue'
import type { Provenance } from '../../../src-shared/contract/runs'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import type { ExperimentId, RunId } from '../../../src-shared/ids'
import { failure, ok, type Failure, type FailureDetails } from '../../../src-shared/result'
import type { UnitFailure } from '../../pool'
import type { RunEnd, Store } from '../../store'
import type { ExperimentKindService } from '../experiment-kind'
import { waiting } from '../characterisation/execution'
import { sizeWarnings } from '../size-warnings'
import { peakMemoryMB, provenance } from '../machine'
import type { ProjectHolder } from '../project-holder'
import type { RunQueue } from '../run-queue'
import { keepOutcome } from './keep-outcome'
import { crossbarMetrics } from './metrics'
import { outcomeHash } from './outcome-hash'
import { checkCrossbar, memoryOf, prepareCrossbar, type PreparedCrossbar } from './prepare'
import type { SolvingTime } from './solving-time'
import { Solving, type SolvingOutcome } from './solving'

export interface CrossbarParts {
  readonly holder: ProjectHolder
  readonly catalogue: Catalogue
  readonly queue: RunQueue
  readonly kernel: WebAssembly.Module
  readonly time: SolvingTime
}

/** Checking and running documents of kind `crossbar`. */
export function crossbarRuns(parts: CrossbarParts): ExperimentKindService {
  const { holder, catalogue, queue, kernel, time } = parts
  const { events, options } = holder
  const prepare = (document: Json, seed: number | undefined) =>
    prepareCrossbar(document, catalogue, { seed, freeBytes: os.freemem() })
  const solving = (id: RunId, prepared: PreparedCrossbar): Solving =>
    new Solving({ id, prepared, kernel, workerFolder: options.workerFolder, events })

  return {
    check: (document) => {
      const { problems, crossbar } = checkCrossbar(document, catalogue)
      const estimate = crossbar && {
        neurons: 0,
        synapses: crossbar.rows * crossbar.columns,
        memoryMB: memoryOf(crossbar) / 2 ** 20,
        availableMB: os.freemem() / 2 ** 20,
        seconds: time.estimate(crossbar),
        cells: crossbar.rows * crossbar.columns
      }
      const warnings = estimate ? sizeWarnings(estimate, 'solving', ['rows']) : []
      return ok({ problems: [...problems, ...warnings], estimate })
    },
    begin: async (document, experimentId, { seed }) => {
      const prepared = prepare(document, seed)
      if (!prepared.ok) return prepared
      const made = provenance(options, 1)
      const started = await holder.store.runs.start(
        newRun(document, experimentId, prepared.value, made)
      )
      if (!started.ok) return started
      const { id, number } = started.value
      await log(holder.store, id, 'info', 'log.started', { threads: 1 })
      const execution = solving(id, prepared.value)
      events.emit('runs.changed', { id, state: 'running' })
      events.emit('runs.progress', waiting(id))
      const work = async () => {
        const began = performance.now()
        const outcome = await execution.run()
        const state = await finish(holder.store, id, prepared.value, outcome, made, began)
        if (state === 'done' && !execution.wasPaused)
          time.learn(prepared.value.crossbar, (performance.now() - began) / 1000)
        events.emit('runs.changed', { id, state })
        return state
      }
      return ok({ id, number, execution, work })
    },
    hashOf: async (id, document, seed) => {
      const prepared = prepare(document, seed)
      if (!prepared.ok) return prepared
      const execution = solving(id, prepared.value)
      const outcome = await new Promise<SolvingOutcome | null>((resolve) => {
        queue.add(execution, async () => resolve(await execution.run()))
      })
      if (!outcome || outcome.outcome === 'cancelled') {
        return failure('cancelled', 'failures.run.cancelled')
      }
      const reason = reasonOf(outcome)
      if (reason) return { ok: false, failure: reason }
      return outcome.solved
        ? ok(outcomeHash(prepared.value, outcome.solved))
        : failure('failed', 'failures.run.notStored')
    }
  }
}

function newRun(
  document: Json,
  experimentId: ExperimentId | null,
  { crossbar }: PreparedCrossbar,
  made: Provenance
) {
  const name = isJsonObject(document) ? document['name'] : undefined
  return {
    experimentId,
    kind: 'crossbar',
    name: typeof name === 'string' ? name : '',
    seed: crossbar.seed,
    threads: 1,
    document,
    provenance: made,
    neurons: 0,
    synapses: crossbar.rows * crossbar.columns
  }
}

/** Keeps what came out and ends the run. @returns its state now */
async function finish(
  store: Store,
  id: RunId,
  prepared: PreparedCrossbar,
  outcome: SolvingOutcome | null,
  made: Provenance,
  began: number
): Promise<RunEnd['state']> {
  const solved = outcome?.solved ?? null
  const seconds = (performance.now() - began) / 1000
  const isKept = solved === null || (await keepOutcome(store, id, solved))
  const wallSeconds = (performance.now() - began) / 1000
  const reason = isKept ? outcome && reasonOf(outcome) : broken('notStored')
  const state = reason ? 'failed' : solved ? 'done' : 'cancelled'
  if (reason) await log(store, id, 'error', reason.key, reason.details)
  else await log(store, id, 'info', `log.${state}`, { seconds: Number(wallSeconds.toPrecision(3)) })
  const finished = await store.runs.finish(id, {
    state,
    failure: reason,
    resultHash: state === 'done' && solved ? outcomeHash(prepared, solved) : null,
    wallSeconds,
    metrics: solved ? crossbarMetrics(solved) : [],
    provenance: {
      ...made,
      buildSeconds: solved ? seconds - solved.seconds : null,
      simulateSeconds: solved?.seconds ?? null,
      storeSeconds: wallSeconds - seconds,
      peakMemoryMB: peakMemoryMB()
    }
  })
  if (!finished.ok) await log(store, id, 'error', finished.failure.key, finished.failure.details)
  return state
}

const broken = (key: string, details: FailureDetails = {}): Failure => ({
  code: 'failed',
  key: `failures.run.${key}`,
  details
})

/** Why it failed, in words; null where it did not. */
function reasonOf({ failure: found, solved }: SolvingOutcome): Failure | null {
  if (found) return reasonOfUnit(found)
  if (solved && !solved.converged) {
    return broken('notConverged', { residual: Number(solved.residual.toPrecision(2)) })
  }
  return null
}

function reasonOfUnit(found: UnitFailure): Failure {
  switch (found.kind) {
    case 'unit':
      return found.reason
    case 'crashed':
      return broken('crashed', { reason: found.reason })
    case 'heap-exhausted':
      return broken('heapExhausted')
    case 'not-stored':
      return broken('notStored')
  }
}

async function log(
  store: Store,
  id: RunId,
  level: 'info' | 'error',
  key: string,
  details: FailureDetails
): Promise<void> {
  await store.runs.log(id, [{ at: new Date().toISOString(), level, key, details }])
}
