import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { SweepDetail, SweepProgress, SweepSummary } from '../../src-shared/contract/sweeps'
import type { SweepId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'

export type SweepResults = MethodReply<'sweeps.results'>

/** Results of a sweep that goes on are looked at again this often. */
const lookEveryMs = 1000

/** The sweeps of the project, how far they are, and what came out of the one that is chosen. */
export const useSweeps = defineStore('sweeps', () => {
  const all = shallowRef<readonly SweepSummary[]>([])
  const isLoaded = ref(false)
  const progress = shallowRef<ReadonlyMap<SweepId, SweepProgress>>(new Map())
  const chosenId = shallowRef<SweepId | null>(null)
  const detail = shallowRef<SweepDetail | null>(null)
  const results = shallowRef<SweepResults | null>(null)
  let listing: ReturnType<typeof setTimeout> | undefined
  let looking: ReturnType<typeof setTimeout> | undefined

  const chosen = computed(
    () => all.value.find(({ id }) => id === chosenId.value) ?? all.value[0] ?? null
  )

  async function load(): Promise<void> {
    all.value = (await ask('sweeps.list', {})) ?? all.value
    isLoaded.value = true
  }

  async function look(): Promise<void> {
    looking = undefined
    const id = chosen.value?.id
    if (id === undefined) {
      detail.value = null
      results.value = null
      return
    }
    const [about, found] = await Promise.all([
      client.call('sweeps.get', { id }),
      client.call('sweeps.results', { id })
    ])
    if (chosen.value?.id !== id) return
    if (about.ok) detail.value = about.value
    if (found.ok) results.value = found.value
  }
  const lookSoon = (): void => {
    looking ??= setTimeout(() => void look(), lookEveryMs)
  }

  watch(
    () => chosen.value?.id,
    () => {
      clearTimeout(looking)
      detail.value = null
      results.value = null
      void look()
    },
    { immediate: true }
  )

  client.subscribe('sweeps.progress', (told) => {
    progress.value = new Map(progress.value).set(told.id, told)
    if (told.id === chosen.value?.id) lookSoon()
  })
  client.subscribe('sweeps.changed', ({ id }) => {
    clearTimeout(listing)
    listing = setTimeout(() => void load(), 100)
    if (id === chosen.value?.id) lookSoon()
  })
  client.subscribe('projects.changed', () => {
    chosenId.value = null
    progress.value = new Map()
    void load()
  })

  return {
    all,
    isLoaded,
    chosen,
    detail,
    results,
    load,
    choose: (id: SweepId) => void (chosenId.value = id),
    progressOf: (id: SweepId) => progress.value.get(id),
    pause: (id: SweepId) => ask('sweeps.pause', { id }),
    resume: (id: SweepId) => ask('sweeps.resume', { id }),
    cancel: (id: SweepId) => ask('sweeps.cancel', { id }),
    retry: (id: SweepId, point?: number) => ask('sweeps.retry', { id, point }),
    prioritise: (id: SweepId, priority: number) => ask('sweeps.prioritise', { id, priority }),
    remove: (id: SweepId) => ask('sweeps.remove', { id }),
    async exportCsv(id: SweepId, rows: 'points' | 'runs'): Promise<void> {
      const file = await ask('sweeps.export', { id, rows })
      if (file) useNotices().say('sweeps.notices.exported', { file: file.file })
    }
  }
})
