import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { CellMap, CrossbarLines, CrossbarMap } from '../../src-shared/contract/crossbars'
import type { RunDetail } from '../../src-shared/contract/runs'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import { crossbarSchema, type CrossbarDocument } from '../../src-shared/experiments/crossbar/schema'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import type { RunId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useOpenExperiment } from './open-experiment'

export type ShownMap = CellMap | 'matrix'

/** The crossbar in front, and what came out of its last run. */
export const useCrossbar = defineStore('crossbar', () => {
  const open = useOpenExperiment()
  const document = computed<CrossbarDocument | null>(() => {
    if (!isJsonObject(open.document) || open.document['kind'] !== 'crossbar') return null
    const parsed = crossbarSchema.safeParse(open.document)
    return parsed.success ? parsed.data : null
  })
  const run = shallowRef<RunDetail | null>(null)
  const lines = shallowRef<CrossbarLines | null>(null)
  const map = shallowRef<CrossbarMap | null>(null)
  const wanted = shallowRef<ShownMap>('error')
  const isLoading = shallowRef(false)
  let question = 0

  /** Looks for the newest run that was done. */
  async function load(): Promise<void> {
    const mine = ++question
    const experimentId = open.id
    const found =
      experimentId !== null && document.value !== null
        ? await ask('runs.list', { experimentId, states: ['done'], limit: 1 })
        : undefined
    if (mine !== question) return
    const newest = found?.runs[0]
    if (newest === undefined) {
      run.value = null
      lines.value = null
      map.value = null
      return
    }
    if (run.value?.id === newest.id) return
    isLoading.value = true
    const [detail, currents] = await Promise.all([
      ask('runs.get', { id: newest.id }),
      ask('crossbars.lines', { id: newest.id })
    ])
    if (mine !== question) return
    run.value = detail ?? null
    lines.value = currents ?? null
    await loadMap(newest.id, mine)
  }

  async function loadMap(id: RunId, mine: number): Promise<void> {
    isLoading.value = true
    const found = await ask('crossbars.map', { id, map: shown.value })
    if (mine !== question) return
    map.value = found ?? null
    isLoading.value = false
  }

  const hasMatrix = computed(
    () => run.value?.curves.some(({ protocol }) => protocol === 'matrix') === true
  )
  /** The map that is wanted, as far as the run has it. */
  const shown = computed<ShownMap>(() =>
    wanted.value === 'matrix' && !hasMatrix.value ? 'error' : wanted.value
  )

  watch(
    [() => open.id, () => document.value === null],
    () => {
      run.value = null
      lines.value = null
      map.value = null
      void load()
    },
    { immediate: true }
  )
  watch(wanted, () => {
    if (run.value) void loadMap(run.value.id, ++question)
  })
  client.subscribe('runs.changed', ({ state }) => {
    if (state === 'done') void load()
  })

  return {
    document,
    run,
    lines,
    map,
    wanted,
    shown,
    hasMatrix,
    isLoading,
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
