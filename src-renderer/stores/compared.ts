import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ComparisonDocument } from '../../src-shared/compare/schema'
import { shownColumns, sortedGroups } from '../../src-shared/compare/shown-columns'
import type { Compared } from '../../src-shared/contract/comparisons'
import { client } from '../client'
import { useComparison } from './comparison'
import { useNotices } from './notices'

/** Plots of more runs over one another cannot be told apart. */
export const mostPlotted = 8

/** What comes out of the comparison in front; asked again when it, or one of its runs, changes. */
export const useCompared = defineStore('compared', () => {
  const comparison = useComparison()
  const result = shallowRef<Compared | null>(null)
  const isLoading = ref(false)
  let question = 0
  let refreshing: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    const document = comparison.document
    const mine = ++question
    if (!document) {
      result.value = null
      return
    }
    isLoading.value = true
    const reply = await client.call('comparisons.compare', { document })
    if (mine !== question) return
    isLoading.value = false
    if (reply.ok) result.value = reply.value
    else useNotices().fail(reply.failure)
  }

  // Compared as text: moving a column does not change what comes out.
  watch(() => relevant(comparison.document), load, { immediate: true })
  watch(
    () => comparison.id,
    () => (result.value = null)
  )
  client.subscribe('runs.changed', ({ id }) => {
    if (!comparison.document?.runs.includes(id)) return
    clearTimeout(refreshing)
    refreshing = setTimeout(() => void load(), 200)
  })

  return {
    result,
    isLoading,
    /** Parameters that differ and count. */
    differing: computed(
      () => result.value?.parameters.filter((row) => !row.isEqual && !row.isIgnored) ?? []
    ),
    columns: computed(() => shownColumns(result.value?.columns ?? [], comparison.document ?? {})),
    groups: computed(() =>
      result.value ? sortedGroups(result.value, comparison.document?.sort) : []
    ),
    plotted: computed(() => result.value?.runs.slice(0, mostPlotted) ?? []),
    load
  }
})

const relevant = (document: ComparisonDocument | null): string => {
  if (!document) return ''
  const { runs, baseline, groups, ignore, derived } = document
  return JSON.stringify([runs, baseline, groups, ignore, derived])
}
