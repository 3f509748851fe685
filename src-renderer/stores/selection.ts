import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { RunId } from '../../src-shared/ids'

/** More runs than this in one report help nobody, and the service refuses them. */
export const selectionLimit = 100

/** Which runs are chosen in the notebook, and which row the keyboard stands on. */
export const useSelection = defineStore('selection', () => {
  const chosen = shallowRef<ReadonlySet<RunId>>(new Set())
  const current = ref(0)
  const reportOpen = ref(false)
  const reportRuns = shallowRef<readonly RunId[]>([])

  return {
    chosen,
    current,
    reportOpen,
    reportRuns,
    count: computed(() => chosen.value.size),
    only: (id: RunId) => void (chosen.value = new Set([id])),
    clear: () => void (chosen.value = new Set()),
    toggle(id: RunId): void {
      const next = new Set(chosen.value)
      if (!next.delete(id)) next.add(id)
      chosen.value = next
    },
    set: (ids: readonly RunId[]) => void (chosen.value = new Set(ids)),
    /** Opens the report dialog for these runs. */
    report(runs: readonly RunId[]): void {
      if (runs.length === 0) return
      reportRuns.value = runs.slice(0, selectionLimit)
      reportOpen.value = true
    }
  }
})
