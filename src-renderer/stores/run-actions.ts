import type { RunSummary } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import { ask } from './ask'
import { useExperiments } from './experiments'
import { useJobs } from './jobs'
import { useNotices } from './notices'
import { roomOf } from './rooms'
import { useWorkbench } from './workbench'

/** What can be done with a run, wherever it is shown. */
export function useRunActions() {
  const workbench = useWorkbench()
  const notices = useNotices()
  const jobs = useJobs()

  const open = (id: RunId): void =>
    workbench.open({ room: 'notebook', panel: 'run-page', params: { id }, key: id })

  return {
    open,
    /** Runs the frozen document again with the same seed, as a new run, and shows it. */
    async repeat(id: RunId): Promise<void> {
      const started = await ask('runs.repeat', { id })
      if (!started) return
      notices.say('app.notices.runStarted', { number: started.number })
      open(started.id)
    },
    /** Goes on with a run that was cut short, from its last checkpoint. */
    async resume(id: RunId): Promise<void> {
      const resumed = await ask('runs.continue', { id })
      if (resumed) notices.say('app.notices.runResumed', { number: resumed.number })
    },
    /** Makes an experiment of the frozen document and opens it in its room. */
    async duplicate(run: Pick<RunSummary, 'id' | 'number' | 'kind'>): Promise<void> {
      const made = await ask('runs.duplicate', { id: run.id })
      if (!made) return
      await useExperiments().open(made.experimentId)
      workbench.goTo(roomOf(run.kind))
      notices.say('app.notices.duplicated', { number: run.number })
    },
    /** Runs it again without keeping it; the page of the run shows what came out. */
    async verify(id: RunId): Promise<void> {
      open(id)
      await jobs.verify(id)
    }
  }
}
