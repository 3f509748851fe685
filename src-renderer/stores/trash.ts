import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { TrashEntry, TrashMove, TrashSelection } from '../../src-shared/contract/notebook'
import { experimentId, runId, type ExperimentId, type RunId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'
import { useSelection } from './selection'
import { useWorkbench } from './workbench'

type Trash = MethodReply<'trash.list'>
const empty: Trash = { entries: [], size: { runs: 0, experiments: 0, reports: 0, bytes: 0 } }

/** What was taken off the lists, and can be put back. */
export const useTrash = defineStore('trash', () => {
  const content = shallowRef<Trash>(empty)
  const chosen = shallowRef<ReadonlySet<string>>(new Set())
  /** What the user is asked about before it is taken out for good. */
  const asking = shallowRef<readonly TrashEntry[] | 'all' | null>(null)
  const notices = useNotices()
  let loading: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    content.value = (await ask('trash.list', {})) ?? empty
    const there = new Set(content.value.entries.map(({ id }) => id as string))
    chosen.value = new Set([...chosen.value].filter((id) => there.has(id)))
  }

  async function restore(what: TrashSelection): Promise<void> {
    const done = await ask('trash.restore', what)
    if (done) notices.say('notebook.trash.restored', { count: countOf(done) })
  }

  async function put(what: TrashSelection): Promise<boolean> {
    const done = await ask('trash.put', what)
    const count = done ? countOf(done) : 0
    if (count === 0) return false
    notices.add({
      severity: 'info',
      key: count === 1 ? 'notebook.trash.movedOne' : 'notebook.trash.moved',
      details: { count },
      action: { label: 'app.actions.undo', run: () => restore(what) }
    })
    return true
  }

  return {
    content,
    chosen,
    asking,
    count: computed(() => countOf(content.value.size)),
    load,
    restore,
    /** Runs go to the trash; a notice offers to undo it. */
    async putRuns(ids: readonly RunId[]): Promise<void> {
      if (ids.length === 0) return
      if (!(await put({ runs: [...ids], experiments: [] }))) return
      useSelection().clear()
      const workbench = useWorkbench()
      for (const id of ids.slice(0, 100)) workbench.close('notebook', 'run-page', id)
    },
    putExperiment: (id: ExperimentId) => put({ runs: [], experiments: [id] }),
    putReport: (id: string) => put({ runs: [], experiments: [], reports: [id] }),
    selectionOf,
    /** Takes entries, or everything, out for good. */
    async empty(what: readonly TrashEntry[] | 'all'): Promise<void> {
      const done = await ask('trash.empty', what === 'all' ? {} : { only: selectionOf(what) })
      asking.value = null
      if (done) notices.say('notebook.trash.emptied', { count: countOf(done) })
    },
    /** @returns what ends it */
    listen(): () => void {
      const soon = (): void => {
        clearTimeout(loading)
        loading = setTimeout(() => void load(), 120)
      }
      const ends = [
        client.subscribe('trash.changed', soon),
        client.subscribe('projects.changed', soon)
      ]
      return () => ends.forEach((end) => end())
    }
  }
})

const countOf = ({ runs, experiments, reports }: TrashMove): number => runs + experiments + reports

const selectionOf = (entries: readonly TrashEntry[]): TrashSelection => ({
  runs: entries.flatMap(({ of, id }) => (of === 'run' ? [runId(id)] : [])),
  experiments: entries.flatMap(({ of, id }) => (of === 'experiment' ? [experimentId(id)] : [])),
  reports: entries.flatMap(({ of, id }) => (of === 'report' ? [id] : []))
})
