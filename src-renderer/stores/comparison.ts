import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { addRuns, pinBaseline } from '../../src-shared/compare/edits'
import { comparisonSchema, mostCompared, newComparison } from '../../src-shared/compare/schema'
import type { StoredComparison } from '../../src-shared/contract/comparisons'
import type { EditDraft } from '../../src-shared/experiments/network/edits'
import { translator } from '../../src-shared/locale'
import { client } from '../client'
import { ask } from './ask'
import { comparisonKeeper } from './comparison-keeper'
import { useComparisonList } from './comparison-list'
import { merged, movedTo, withEdit, type EditHistory } from './edit-history'
import { useHistory } from './history'
import { useNotices } from './notices'
import { useSettings } from './settings'
import { useWorkbench } from './workbench'

/** The comparison in front: which runs, against which, and the steps that led to it. An edit is kept within a second. */
export const useComparison = defineStore('comparison', () => {
  const id = shallowRef<string | null>(null)
  const history = shallowRef<EditHistory | null>(null)
  const list = useComparisonList()
  const notices = useNotices()
  const workbench = useWorkbench()
  const keeper = comparisonKeeper()
  const focused = shallowRef<string | null>(null)
  /** The one that was removed last, to be put back. */
  const lastRemoved = shallowRef<{ readonly id: string; readonly name: string } | null>(null)

  const document = computed(() => {
    const parsed = comparisonSchema.safeParse(history.value?.document)
    return parsed.success ? parsed.data : null
  })
  const position = computed(() => history.value?.position ?? 0)
  const steps = computed(() =>
    (history.value?.edits ?? []).map(({ label, details }) => ({ key: label, details }))
  )

  function adopt(stored: StoredComparison): void {
    void keeper.flush()
    id.value = stored.id
    const { document: content, position: at, edits } = stored
    history.value = { document: JSON.parse(JSON.stringify(content)), position: at, edits }
  }

  async function open(wanted: string): Promise<void> {
    if (wanted === id.value) return
    await keeper.flush()
    const stored = await ask('comparisons.get', { id: wanted })
    if (stored) adopt(stored)
  }

  async function create(runs: readonly string[]): Promise<void> {
    if (!list.isLoaded) await list.load()
    await keeper.flush()
    const t = translator(useSettings().language)
    const name = t('compare.runs.untitled', { number: list.all.length + 1 })
    const stored = await ask('comparisons.create', { document: newComparison(name, runs) })
    if (stored) adopt(stored)
    tellOfTooMany(runs.length)
  }

  /** The comparison in front, else the one changed last, else a new one. */
  async function ensure(): Promise<void> {
    if (id.value !== null) return
    if (!list.isLoaded) await list.load()
    const [last] = list.all
    if (last) await open(last.id)
    else await create([])
  }

  function edit(draft: EditDraft): void {
    const before = history.value
    if (!before || id.value === null || draft.patch.length === 0) return
    const next = withEdit(before, draft)
    const last = before.edits.at(-1)
    const both =
      keeper.isOpen && before.position === before.edits.length && last && merged(last, next.edit)
    show(
      both
        ? { ...next.history, position: before.position, edits: before.edits.with(-1, both) }
        : next.history
    )
  }

  function moveTo(target: number): void {
    const before = history.value
    if (before && target !== before.position) show(movedTo(before, target))
  }

  function show(next: EditHistory): void {
    history.value = next
    if (id.value !== null && document.value) keeper.keepSoon(id.value, document.value, next)
  }

  function tellOfTooMany(wanted: number): void {
    const left = wanted - mostCompared
    if (left > 0) notices.add({ severity: 'warning', key: 'compare.notices.full', details: { most: mostCompared, left } }) // prettier-ignore
  }

  function close(): void {
    void keeper.flush()
    id.value = null
    history.value = null
  }

  // Undo acts on the comparison while its room is in front.
  let detach: (() => void) | null = null
  watch(
    () => workbench.room === 'compare' && id.value !== null,
    (isFront) => {
      detach?.()
      detach = isFront
        ? useHistory().attach({
            get canUndo() {
              return position.value > 0
            },
            get canRedo() {
              return position.value < steps.value.length
            },
            get undoLabel() {
              return steps.value[position.value - 1] ?? null
            },
            get redoLabel() {
              return steps.value[position.value] ?? null
            },
            get position() {
              return position.value
            },
            get steps() {
              return steps.value
            },
            undo: () => moveTo(position.value - 1),
            redo: () => moveTo(position.value + 1),
            moveTo
          })
        : null
    },
    { flush: 'post', immediate: true }
  )
  client.subscribe('projects.changed', () => {
    if (id.value === null) return
    const shown = id.value
    // Another file may be open: the comparison in front may not be in it.
    void client.call('comparisons.get', { id: shown }).then((reply) => {
      if (!reply.ok && id.value === shown) close()
    })
  })

  return {
    id,
    document,
    position,
    steps,
    lastRemoved,
    /** The run that the keyboard stands on. */
    focused,
    open,
    create,
    ensure,
    edit,
    moveTo,
    close,
    /** Opens a new comparison of these runs, in its room. */
    async compare(runs: readonly string[]): Promise<void> {
      // Ids of runs sort by time: the earliest is what the others are held against.
      await create(runs.toSorted())
      workbench.goTo('compare')
    },
    /** Adds runs to the comparison in front. */
    async add(runs: readonly string[]): Promise<void> {
      await ensure()
      const now = document.value
      if (!now) return
      const draft = addRuns(now, runs)
      edit(draft)
      tellOfTooMany(now.runs.length + runs.filter((run) => !now.runs.includes(run)).length)
      const details = { count: draft.patch.length, name: now.name }
      notices.say('compare.notices.added', details)
    },
    /** Holds all others against this run's group. */
    async pin(run: string, number: number): Promise<void> {
      await ensure()
      const now = document.value
      if (!now) return
      edit(pinBaseline(now, run, `#${number}`))
      notices.say('compare.notices.pinned', { number, name: now.name })
    },
    async remove(): Promise<void> {
      const [shown, name] = [id.value, document.value?.name ?? '']
      if (shown === null) return
      await keeper.flush()
      if (!(await ask('comparisons.remove', { id: shown }))) return
      close()
      await list.load()
      const [next] = list.all
      if (next) await open(next.id)
      lastRemoved.value = { id: shown, name }
    },
    async restore(): Promise<void> {
      const removed = lastRemoved.value
      if (!removed) return
      lastRemoved.value = null
      if (await ask('comparisons.restore', { id: removed.id })) await open(removed.id)
      await list.load()
    },
    flush: () => keeper.flush()
  }
})
