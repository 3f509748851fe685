import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useSettings } from './settings'

/** One stop: its text below `desktop.tour.steps`, and what of the window it is about. */
export const tourSteps = [
  { id: 'welcome', target: null },
  { id: 'rooms', target: '.activity-bar' },
  { id: 'samples', target: '[data-room="networks"]' },
  { id: 'commands', target: '.palette-button' },
  { id: 'undo', target: '.title-bar [role="toolbar"]' },
  { id: 'help', target: '[data-action="help"]' }
] as const

/** The tour for beginners: shown at the first start, and again when asked for. */
export const useTour = defineStore('tour', () => {
  const settings = useSettings()
  const at = ref<number | null>(null)

  function end(): void {
    at.value = null
    if (!settings.tourSeen) void settings.markTourSeen()
  }

  return {
    at: computed(() => at.value),
    step: computed(() => (at.value === null ? undefined : tourSteps[at.value])),
    isLast: computed(() => at.value === tourSteps.length - 1),
    start: () => void (at.value = 0),
    end,
    go(by: 1 | -1): void {
      const next = (at.value ?? 0) + by
      if (next >= tourSteps.length) end()
      else at.value = Math.max(0, next)
    }
  }
})
