import { computed, shallowRef, watch } from 'vue'
import type { CellMap, CrossbarLines, CrossbarMap } from '../../src-shared/contract/crossbars'
import type { RunDetail } from '../../src-shared/contract/runs'
import { ask } from './ask'

export type ShownMap = CellMap | 'matrix'

/** What came out of a crossbar's run: its lines, and one map at a time. */
export function useCrossbarResult(run: () => RunDetail | null) {
  const lines = shallowRef<CrossbarLines | null>(null)
  const map = shallowRef<CrossbarMap | null>(null)
  const wanted = shallowRef<ShownMap>('error')
  const isLoading = shallowRef(false)
  const hasMatrix = computed(
    () => run()?.curves.some(({ protocol }) => protocol === 'matrix') === true
  )
  /** The map that is wanted, as far as the run has it. */
  const shown = computed<ShownMap>(() =>
    wanted.value === 'matrix' && !hasMatrix.value ? 'error' : wanted.value
  )

  watch(
    () => run()?.id,
    async (id) => {
      lines.value = null
      if (id === undefined) return
      const found = await ask('crossbars.lines', { id })
      if (run()?.id === id) lines.value = found ?? null
    },
    { immediate: true }
  )
  watch(
    [() => run()?.id, shown],
    async ([id, name]) => {
      if (id === undefined) {
        map.value = null
        return
      }
      isLoading.value = true
      const found = await ask('crossbars.map', { id, map: name })
      // Meanwhile another one may have been chosen: its own call brings it.
      if (run()?.id !== id || shown.value !== name) return
      map.value = found ?? null
      isLoading.value = false
    },
    { immediate: true }
  )

  return { lines, map, wanted, shown, hasMatrix, isLoading }
}
