import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

/** What can be done with the plots of a panel that share a time. */
export interface PlotControls {
  readonly play: () => void
  readonly step: (steps: number) => void
  readonly speed: (by: 1 | -1) => void
  readonly mark: (place: 'aMs' | 'bMs') => void
  readonly clear: () => void
  readonly zoom: () => void
  readonly showAll: () => void
}

/** The plots that commands are meant for: those that were pointed at, or had the focus, last. */
export const useFrontPlots = defineStore('frontPlots', () => {
  const all = shallowRef<readonly PlotControls[]>([])
  return {
    controls: computed<PlotControls | undefined>(() => all.value[0]),
    /** Plots are pointed at, or have just appeared. */
    enter(controls: PlotControls): void {
      if (all.value[0] === controls) return
      all.value = [controls, ...all.value.filter((one) => one !== controls)]
    },
    /** They are gone. */
    leave(controls: PlotControls): void {
      all.value = all.value.filter((one) => one !== controls)
    }
  }
})
