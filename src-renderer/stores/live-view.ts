import { defineStore } from 'pinia'
import { ref } from 'vue'
import { ask } from './ask'

/** How live activity is looked at: whether the newest time is followed, and whether stimuli stand beside it. */
export const useLiveView = defineStore('liveView', () => {
  const isOpen = ref(false)
  const isFollowing = ref(true)
  const showsStimuli = ref(false)
  const viewer = crypto.randomUUID()
  return {
    isOpen,
    isFollowing,
    showsStimuli,
    /** The view appears or goes; what only it shows is handed over while it is there. */
    open(is: boolean): void {
      isOpen.value = is
      void ask('runs.watch', { viewer, watching: is })
    },
    follow: (): void => void (isFollowing.value = true),
    toggleStimuli: (): void => void (showsStimuli.value = !showsStimuli.value)
  }
})
