import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { ReportSummary } from '../../src-shared/contract/reports'
import { client } from '../client'
import { ask } from './ask'

/** Reports that the project keeps. */
export const useReportList = defineStore('reportList', () => {
  const all = shallowRef<readonly ReportSummary[]>([])
  const isLoaded = ref(false)
  let refreshing: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    all.value = (await ask('reports.list', {})) ?? []
    isLoaded.value = true
  }

  const loadSoon = (): void => {
    clearTimeout(refreshing)
    refreshing = setTimeout(() => void load(), 150)
  }
  client.subscribe('reports.changed', loadSoon)
  client.subscribe('trash.changed', loadSoon)
  client.subscribe('projects.changed', loadSoon)

  return { all, isLoaded, load }
})
