import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Which population all plots are narrowed to, by its name; null for all of them. */
export const usePopulationFilter = defineStore('populationFilter', () => {
  const only = ref<string | null>(null)
  return {
    only,
    /** Shows one alone, or all again where it was alone. */
    toggle: (name: string): void => void (only.value = only.value === name ? null : name),
    clear: (): void => void (only.value = null),
    /** The one among these; null where it is none of them, so that all are to be shown. */
    among: (names: readonly string[]): string | null =>
      only.value !== null && names.includes(only.value) ? only.value : null
  }
})
