import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { ComparisonSummary } from '../../src-shared/contract/comparisons'
import { client } from '../client'
import { ask } from './ask'

/** Comparisons that the project keeps. */
export const useComparisonList = defineStore('comparisonList', () => {
  const all = shallowRef<readonly ComparisonSummary[]>([])
  const isLoaded = ref(false)
  let refreshing: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    all.value = (await ask('comparisons.list', {})) ?? []
    isLoaded.value = true
  }

  const loadSoon = (): void => {
    clearTimeout(refreshing)
    refreshing = setTimeout(() => void load(), 150)
  }
  client.subscribe('comparisons.changed', loadSoon)
  client.subscribe('projects.changed', loadSoon)

  return { all, isLoaded, load }
})
