import {
  notebookViewSchema,
  type notebookMethods,
  type NotebookView,
  type TrashMove
} from '../../src-shared/contract/notebook'
import type { Handlers } from '../../src-shared/contract/method'
import { ok, type Result } from '../../src-shared/result'
import type { ProjectHolder } from './project-holder'

const key = 'notebook'
const usual: NotebookView = { filters: [], columns: null, values: [] }

/** Takes out for good what has been in the trash for longer than the user wants things kept there. */
export async function emptyOldTrash({ store, user, events }: ProjectHolder): Promise<void> {
  const { trashDays } = user.get()
  if (trashDays === 0) return
  const before = new Date(Date.now() - trashDays * 86_400_000).toISOString()
  const emptied = await store.emptyTrash({ before })
  if (!emptied.ok) return
  const { runs, experiments, reports } = emptied.value
  if (runs + experiments + reports === 0) return
  events.emit('trash.changed', { runs, experiments, reports })
}

/** Notes, trash, and how the table of runs is arranged. */
export function notebookService(holder: ProjectHolder): Handlers<typeof notebookMethods> {
  const { events } = holder
  const view = async (): Promise<Result<NotebookView>> => {
    const kept = await holder.store.settings.get(key)
    if (!kept.ok) return kept
    const read = notebookViewSchema.safeParse(kept.value)
    return ok(read.success ? read.data : usual)
  }
  const moved = <T extends TrashMove>(done: Result<T>): Result<T> => {
    if (done.ok) {
      const { runs, experiments, reports } = done.value
      events.emit('trash.changed', { runs, experiments, reports })
    }
    return done
  }
  return {
    'notebook.view': view,
    'notebook.setView': async (change) => {
      const before = await view()
      if (!before.ok) return before
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      const next = { ...before.value, ...Object.fromEntries(given) }
      // Through JSON: what is undefined in a filter is left out, as it will be when it is read again.
      const kept = await holder.store.settings.set(key, JSON.parse(JSON.stringify(next)))
      if (!kept.ok) return kept
      events.emit('notebook.viewChanged', next)
      return ok(next)
    },
    'notes.get': (subject) => holder.store.notes.get(subject),
    'notes.set': async ({ subject, text }) => {
      const kept = await holder.store.notes.set(subject, text)
      if (!kept.ok) return kept
      if (subject.of === 'run') {
        const run = await holder.store.runs.get(subject.id)
        if (run.ok) events.emit('runs.changed', { id: subject.id, state: run.value.state })
      }
      return ok({})
    },
    'notes.addPicture': ({ subject, title, png }) =>
      holder.store.notes.addPicture(subject, title, png),
    'notes.picture': ({ id }) => holder.store.notes.picture(id),
    'trash.list': () => holder.store.trash.list(),
    'trash.put': async (what) => moved(await holder.store.trash.put(what)),
    'trash.restore': async (what) => moved(await holder.store.trash.restore(what)),
    'trash.empty': async ({ only, before }) =>
      moved(await holder.store.emptyTrash({ only, before }))
  }
}
