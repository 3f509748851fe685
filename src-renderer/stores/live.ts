import { defineStore } from 'pinia'
import { markRaw, ref, shallowRef } from 'vue'
import type { RunId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { LiveBuffer } from './live-buffer'

/** What comes in of the run that was seen last. */
export const useLive = defineStore('live', () => {
  const buffer = markRaw(new LiveBuffer())
  const run = shallowRef<RunId | null>(null)
  /** Which run that is, in words; null until it is known. */
  const title = shallowRef<string | null>(null)
  /** Names of the populations seen; the only part that a template needs. */
  const populations = shallowRef<readonly string[]>([])
  const isLive = ref(false)

  async function name(id: RunId): Promise<void> {
    const detail = await ask('runs.get', { id })
    if (detail && id === run.value) title.value = `#${detail.number} ${detail.name}`
  }

  client.subscribe('runs.live', (live) => {
    if (live.id !== run.value) {
      run.value = live.id
      buffer.clear()
      populations.value = []
      title.value = null
      void name(live.id)
    }
    isLive.value = true
    buffer.add(live)
    if (buffer.populations.size !== populations.value.length) {
      populations.value = [...buffer.populations.keys()]
    }
  })
  client.subscribe('runs.changed', ({ id, state }) => {
    if (id === run.value && state !== 'running') isLive.value = false
  })

  return { buffer, run, title, populations, isLive }
})
