import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { RunState } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useJobs } from './jobs'
import { useNetworkCheck } from './network-check'
import { useOpenExperiment } from './open-experiment'
import { useProject } from './project'

/** A run that was started here. */
export interface StartedRun {
  readonly id: RunId
  readonly number: number
  readonly state: RunState
}

/** How the experiment in front is to be run, and the run that was started last. */
export const useRunSetup = defineStore('runSetup', () => {
  const open = useOpenExperiment()
  const checks = useNetworkCheck()
  const jobs = useJobs()
  const project = useProject()
  /** Null: the document's own. */
  const seed = ref<number | null>(null)
  /** Null: as the settings say. */
  const threads = ref<number | null>(null)
  const isStarting = ref(false)
  const last = shallowRef<StartedRun | null>(null)

  watch(
    () => open.id,
    () => {
      seed.value = null
      if (last.value?.state !== 'running') last.value = null
    }
  )
  client.subscribe('runs.changed', ({ id, state }) => {
    if (last.value?.id === id) last.value = { ...last.value, state }
  })

  const canStart = computed(
    () =>
      open.id !== null &&
      open.network !== null &&
      !isStarting.value &&
      checks.errors === 0 &&
      last.value?.state !== 'running' &&
      !project.isRepair
  )

  return {
    seed,
    threads,
    isStarting,
    last,
    canStart,
    progress: computed(() => (last.value ? jobs.of(last.value.id) : undefined)),
    /** Freezes the document as it is on screen and runs it. */
    async start(): Promise<void> {
      if (!canStart.value || open.id === null) return
      isStarting.value = true
      await open.flush()
      const started = await ask('runs.start', {
        id: open.id,
        ...(seed.value === null ? {} : { seed: seed.value }),
        ...(threads.value === null ? {} : { threads: threads.value })
      })
      isStarting.value = false
      if (started) last.value = { ...started, state: 'running' }
    }
  }
})
