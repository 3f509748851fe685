import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ExperimentSummary, Sample } from '../../src-shared/contract/experiments'
import { renameExperiment } from '../../src-shared/experiments/network/edits'
import type { Json } from '../../src-shared/experiments/json'
import { experimentId, type ExperimentId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'
import { useOpenExperiment } from './open-experiment'
import { roomIds, roomOf, type RoomId } from './rooms'
import { useWorkbench } from './workbench'

/** The experiments of the project, and the samples that come with the program. */
export const useExperiments = defineStore('experiments', () => {
  const all = shallowRef<readonly ExperimentSummary[]>([])
  const samples = shallowRef<readonly Sample[]>([])
  const isLoaded = ref(false)
  const front = useOpenExperiment()
  let refreshing: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    const [experiments, offered] = await Promise.all([
      ask('experiments.list', {}),
      ask('experiments.samples', {})
    ])
    all.value = experiments ?? []
    samples.value = offered ?? []
    isLoaded.value = true
  }

  async function refresh(): Promise<void> {
    all.value = (await ask('experiments.list', {})) ?? all.value
  }

  function refreshSoon(): void {
    clearTimeout(refreshing)
    refreshing = setTimeout(() => void refresh(), 150)
  }

  /** Shows an experiment that a call has just given, and lists it. */
  async function show(experiment: Parameters<typeof front.adopt>[0]): Promise<void> {
    await front.flush()
    front.adopt(experiment)
    await refresh()
  }

  async function open(id: string): Promise<void> {
    if (front.id === id) return
    const experiment = await ask('experiments.get', { id: experimentId(id) })
    if (experiment) await show(experiment)
  }

  /** The experiment that each room had in front. */
  const lastIn = new Map<RoomId, ExperimentId>()
  const workbench = useWorkbench()
  watch(
    () => [front.id, front.kind] as const,
    ([id, kind]) => {
      if (id !== null && kind !== null) lastIn.set(roomOf(kind), id)
    },
    { immediate: true }
  )
  // A room never shows an experiment of another: coming back to one brings its own to the front again.
  watch(
    () => workbench.room,
    async (room) => {
      if (room === 'notebook' || (front.kind !== null && roomOf(front.kind) === room)) return
      const last = lastIn.get(room)
      if (front.id !== null) front.close()
      if (last === undefined) return
      if (!isLoaded.value) await load()
      const isStillWanted = workbench.room === room && front.id === null
      if (isStillWanted && all.value.some(({ id }) => id === last)) await open(last)
    }
  )

  // Samples are described in the user's language.
  let language: string | undefined
  client.subscribe('settings.changed', (settings) => {
    if (language !== settings.language && isLoaded.value) {
      void ask('experiments.samples', {}).then(
        (offered) => (samples.value = offered ?? samples.value)
      )
    }
    language = settings.language
  })
  client.subscribe('experiments.changed', refreshSoon)
  client.subscribe('runs.changed', refreshSoon)
  client.subscribe('projects.changed', ({ experiments }) => {
    // Another file, or the same one told anew: the experiment in front may not be in it.
    void refresh().then(() => {
      const isThere = all.value.some(({ id }) => id === front.id)
      if (front.id !== null && (experiments === 0 || !isThere)) front.close()
    })
  })

  return {
    all,
    samples,
    isLoaded,
    /** The experiment in front. */
    front: computed(() => front.id),
    /** The experiment that each room had in front, by room. */
    remembered: (): Record<string, string> => Object.fromEntries(lastIn),
    /** Takes such a memory over: each room opens with its experiment, as far as that is still there. */
    remember(kept: Readonly<Record<string, string>>): void {
      for (const room of roomIds) {
        const id = kept[room]
        if (id !== undefined && !lastIn.has(room)) lastIn.set(room, experimentId(id))
      }
    },
    load,
    open,
    async openSample(sample: string): Promise<void> {
      const experiment = await ask('experiments.openSample', { sample })
      if (experiment) await show(experiment)
    },
    /** Takes over a document file, or one that the user chooses. @returns whether there is one now */
    async importFile(file?: string): Promise<boolean> {
      const experiment = await ask('experiments.import', file === undefined ? {} : { file })
      if (experiment) await show(experiment)
      return Boolean(experiment)
    },
    async create(document: Json): Promise<void> {
      const experiment = await ask('experiments.create', { document })
      if (experiment) await show(experiment)
    },
    async rename(id: ExperimentId, name: string): Promise<void> {
      await open(id)
      if (front.id === id) front.edit(renameExperiment(name))
      await front.flush()
      await refresh()
    },
    async exportFile(id: ExperimentId): Promise<void> {
      await front.flush()
      const file = await ask('experiments.export', { id })
      if (file) useNotices().say('networks.notices.exported', { file: file.file })
    },
    async remove(id: ExperimentId): Promise<void> {
      const done = await ask('experiments.remove', { id })
      if (!done) return
      if (front.id === id) front.close()
      await refresh()
    }
  }
})
