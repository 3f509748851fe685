import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { CurveView, CurveViewRequest, FigureRow } from '../../src-shared/contract/curves'
import type { RunDetail, RunSummary } from '../../src-shared/contract/runs'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import type { RunId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useOpenExperiment } from './open-experiment'

/** Runs that the list offers, the newest ones. */
const mostRuns = 50
/** Between two looks at a run that goes on. */
const lookEveryMs = 700

/** What of a document has no influence on its curves. */
const aside = ['name', 'description', 'expect', 'sources', 'seed', 'measurements', 'limits']

const influence = (document: Json): string =>
  isJsonObject(document)
    ? canonicalJson(
        Object.fromEntries(Object.entries(document).filter(([key]) => !aside.includes(key)))
      )
    : ''

/** The runs of the characterisation in front, and what came out of the one that is looked at. */
export const useDeviceRuns = defineStore('deviceRuns', () => {
  const open = useOpenExperiment()
  const runs = shallowRef<readonly RunSummary[]>([])
  /** Null: the newest. */
  const wished = shallowRef<RunId | null>(null)
  const detail = shallowRef<RunDetail | null>(null)
  const figures = shallowRef<readonly FigureRow[]>([])
  /** Counts looks at a run that goes on. */
  const looks = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0

  const isOurs = computed(() => open.kind === 'characterisation')
  const current = computed(
    () => runs.value.find(({ id }) => id === wished.value) ?? runs.value[0] ?? null
  )

  async function load(): Promise<void> {
    const id = open.id
    if (id === null || !isOurs.value) {
      runs.value = []
      detail.value = null
      figures.value = []
      return
    }
    const found = await ask('runs.list', {
      experimentId: id,
      sort: 'number',
      descending: true,
      offset: 0,
      limit: mostRuns
    })
    if (open.id === id) runs.value = found?.runs ?? []
  }

  async function look(): Promise<void> {
    clearTimeout(timer)
    const run = current.value
    const mine = ++question
    if (!run) {
      detail.value = null
      figures.value = []
      return
    }
    const reply = await client.call('runs.get', { id: run.id })
    if (mine !== question || !reply.ok) return
    const isAnother = detail.value?.id !== reply.value.id
    detail.value = reply.value
    looks.value += 1
    if (reply.value.state === 'running') {
      if (isAnother) figures.value = []
      timer = setTimeout(() => void look(), lookEveryMs)
      return
    }
    const rows = await client.call('curves.figures', { id: run.id })
    if (mine === question) figures.value = rows.ok ? rows.value : []
  }

  watch(
    () => open.id,
    () => {
      wished.value = null
      void load()
    },
    { immediate: true }
  )
  watch(() => [current.value?.id, current.value?.state], look)
  client.subscribe('runs.changed', ({ state }) => {
    // What has just been started is what one wants to see.
    if (state === 'running') wished.value = null
    if (isOurs.value) void load()
  })

  return {
    runs,
    current,
    detail,
    figures,
    /** Changes whenever there may be more to see of the run. */
    version: computed(
      () => `${detail.value?.id ?? ''}/${detail.value?.state ?? ''}/${looks.value}`
    ),
    /** Whether the document on screen would give other curves than the run that is looked at. */
    isOutdated: computed(
      () =>
        detail.value !== null &&
        open.document !== null &&
        influence(open.document) !== influence(detail.value.document)
    ),
    /** Looks at another run of this experiment. */
    choose: (id: RunId) => void (wished.value = id),
    async view(set: number, view: CurveViewRequest): Promise<CurveView | null> {
      const id = detail.value?.id
      if (id === undefined) return null
      const reply = await client.call('curves.view', { id, set, view })
      return reply.ok ? reply.value : null
    }
  }
})
