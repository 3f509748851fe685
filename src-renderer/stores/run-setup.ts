import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { RunState } from '../../src-shared/contract/runs'
import type { ExperimentId, RunId } from '../../src-shared/ids'
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
  /** The last run of each experiment. */
  const started = shallowRef<ReadonlyMap<ExperimentId, StartedRun>>(new Map())
  const last = computed(() => (open.id === null ? null : (started.value.get(open.id) ?? null)))

  watch(
    () => open.id,
    () => {
      seed.value = null
    }
  )
  client.subscribe('runs.changed', ({ id, state }) => {
    const entries = [...started.value].map(
      ([experiment, run]) => [experiment, run.id === id ? { ...run, state } : run] as const
    )
    started.value = new Map(entries)
  })

  const canStart = computed(
    () =>
      open.id !== null &&
      open.document !== null &&
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
      const experiment = open.id
      await open.flush()
      const begun = await ask('runs.start', {
        id: experiment,
        ...(seed.value === null ? {} : { seed: seed.value }),
        ...(threads.value === null ? {} : { threads: threads.value })
      })
      isStarting.value = false
      if (begun) {
        started.value = new Map(started.value).set(experiment, { ...begun, state: 'running' })
      }
    }
  }
})
