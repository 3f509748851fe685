import type { Catalogue } from '../../../src-shared/catalogue'
import { failure, ok } from '../../../src-shared/result'
import type { ExperimentKindService } from '../experiment-kind'
import { provenance } from '../machine'
import type { ProjectHolder } from '../project-holder'
import type { RunQueue } from '../run-queue'
import { Measuring, waiting } from './execution'
import { failureOfMeasuring } from './failure'
import { MeasuringKeeper } from './keeper'
import { checkCharacterisation, prepareCharacterisation } from './prepare'

export interface MeasuringParts {
  readonly holder: ProjectHolder
  readonly catalogue: Catalogue
  readonly queue: RunQueue
  /** Threads of a run for which none are named. */
  readonly threads: () => number
}

/** Checking, measuring and verifying characterisations. */
export function characterisationKind(parts: MeasuringParts): ExperimentKindService {
  const { holder, catalogue, queue } = parts
  const { events, options } = holder
  const { workerFolder } = options

  return {
    check: (document) => {
      const { problems } = checkCharacterisation(document, catalogue)
      return ok({ problems, estimate: null })
    },
    begin: async (document, experimentId, { seed, threads }) => {
      const workers = threads ?? parts.threads()
      const { store } = holder
      const prepared = prepareCharacterisation(document, catalogue, seed)
      if (!prepared.ok) return prepared
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
        const state = await keeper.finish(await execution.run())
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
