import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { RunDetail } from '../../src-shared/contract/runs'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import { crossbarSchema, type CrossbarDocument } from '../../src-shared/experiments/crossbar/schema'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { client } from '../client'
import { ask } from './ask'
import { useCrossbarResult } from './crossbar-result'
import { useOpenExperiment } from './open-experiment'

/** The crossbar in front, and what came out of its last run. */
export const useCrossbar = defineStore('crossbar', () => {
  const open = useOpenExperiment()
  const document = computed<CrossbarDocument | null>(() => {
    if (open.kind !== 'crossbar') return null
    const parsed = crossbarSchema.safeParse(open.document)
    return parsed.success ? parsed.data : null
  })
  const run = shallowRef<RunDetail | null>(null)
  const result = useCrossbarResult(() => run.value)
  let question = 0

  /** Looks for the newest run that was done. */
  async function load(): Promise<void> {
    const mine = ++question
    const experimentId = open.id
    const found =
      experimentId !== null && open.kind === 'crossbar'
        ? await ask('runs.list', { experimentId, states: ['done'], limit: 1 })
        : undefined
    if (mine !== question) return
    const newest = found?.runs[0]
    if (newest !== undefined && run.value?.id === newest.id) return
    const detail = newest && (await ask('runs.get', { id: newest.id }))
    if (mine === question) run.value = detail ?? null
  }

  watch(
    [() => open.id, () => open.kind],
    () => {
      run.value = null
      void load()
    },
    { immediate: true }
  )
  client.subscribe('runs.changed', ({ state }) => {
    if (state === 'done') void load()
  })

  return {
    document,
    run,
    ...result,
    /** Whether the crossbar on screen is another than the one that was run. */
    isStale: computed(
      () => run.value !== null && solved(run.value.document) !== solved(open.document)
    )
  }
})

const prose = ['name', 'description', 'expect', 'sources']

/** What of a document has influence on its run. */
const solved = (document: Json): string =>
  isJsonObject(document)
    ? canonicalJson(
        Object.fromEntries(Object.entries(document).filter(([key]) => !prose.includes(key)))
      )
    : ''
