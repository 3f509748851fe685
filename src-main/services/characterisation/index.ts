import os from 'node:os'
import type { Catalogue } from '../../../src-shared/catalogue'
import { failure, ok } from '../../../src-shared/result'
import type { ExperimentKindService } from '../experiment-kind'
import { provenance } from '../machine'
import type { ProjectHolder } from '../project-holder'
import type { RunQueue } from '../run-queue'
import { Measuring, waiting } from './execution'
import { estimateShown } from './estimate-shown'
import { failureOfMeasuring } from './failure'
import { MeasuringKeeper } from './keeper'
import type { MeasuringTime } from './measuring-time'
import { checkCharacterisation, prepareCharacterisation } from './prepare'

export interface MeasuringParts {
  readonly holder: ProjectHolder
  readonly catalogue: Catalogue
  readonly queue: RunQueue
  /** Threads of a run for which none are named. */
  readonly threads: () => number
  readonly time: MeasuringTime
}

/** Of the free memory, so much may be planned for. */
const usableShare = 0.9

/** Checking, measuring and verifying characterisations. */
export function characterisationKind(parts: MeasuringParts): ExperimentKindService {
  const { holder, catalogue, queue, time } = parts
  const { events, options } = holder
  const { workerFolder } = options

  return {
    check: (document) => {
      const { problems, plan } = checkCharacterisation(document, catalogue)
      if (!plan) return ok({ problems, estimate: null })
      const estimate = time.estimate(plan, parts.threads())
      const { warnings, shown } = estimateShown(plan, estimate, parts.threads())
      return ok({ problems: [...problems, ...warnings], estimate: shown })
    },
    begin: async (document, experimentId, { seed, threads }) => {
      const workers = threads ?? parts.threads()
      const { store } = holder
      const prepared = prepareCharacterisation(document, catalogue, seed)
      if (!prepared.ok) return prepared
      const { bytes } = time.estimate(prepared.value.plan, workers)
      if (bytes > os.freemem() * usableShare) {
        return failure('unavailable', 'failures.run.measuringTooLarge', {
          needed: Math.ceil(bytes / 2 ** 20),
          available: Math.floor(os.freemem() / 2 ** 20)
        })
      }
      const begun = await MeasuringKeeper.begin({
        store,
        catalogue,
        experimentId,
        document,
        prepared: prepared.value,
        provenance: provenance(options, workers)
      })
      if (!begun.ok) return begun
      const keeper = begun.value
      const { id, number } = keeper
      const execution = new Measuring({
        id,
        prepared: prepared.value,
        workers,
        workerFolder,
        events,
        keep: (block) => keeper.keep(block)
      })
      events.emit('runs.changed', { id, state: 'running' })
      events.emit('runs.progress', waiting(id))
      const work = async () => {
        keeper.began()
        const at = performance.now()
        const state = await keeper.finish(await execution.run())
        if (state === 'done' && !execution.wasPaused)
          time.learn(prepared.value.plan, workers, (performance.now() - at) / 1000)
        events.emit('runs.changed', { id, state })
        return state
      }
      return ok({ id, number, execution, work })
    },
    hashOf: async (id, document, seed) => {
      const prepared = prepareCharacterisation(document, catalogue, seed)
      if (!prepared.ok) return prepared
      const workers = parts.threads()
      const execution = new Measuring({
        id,
        prepared: prepared.value,
        workers,
        workerFolder,
        events
      })
      const outcome = await new Promise<Awaited<ReturnType<Measuring['run']>>>((resolve) => {
        queue.add(execution, async () => resolve(await execution.run()))
      })
      if (!outcome || outcome.outcome === 'cancelled') {
        return failure('cancelled', 'failures.run.cancelled')
      }
      const reason = failureOfMeasuring(outcome.failure, prepared.value.plan)
      return reason ? { ok: false, failure: reason } : ok(outcome.hash ?? '')
    }
  }
}
