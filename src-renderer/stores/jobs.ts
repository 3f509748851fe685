import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { Progress } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'

export type Verification = MethodReply<'runs.verify'>

/** What is running now, and how far it is; and what verifying a run gave. */
export const useJobs = defineStore('jobs', () => {
  const progress = shallowRef<ReadonlyMap<RunId, Progress>>(new Map())
  const verifying = shallowRef<ReadonlySet<RunId>>(new Set())
  const verified = shallowRef<ReadonlyMap<RunId, Verification>>(new Map())
  const notices = useNotices()

  const all = computed(() => [...progress.value.values()])
  /** The one the status bar shows: the first that is not waiting. */
  const front = computed(() => all.value.find((job) => job.phase !== 'queued') ?? all.value[0])

  function forget(id: RunId): void {
    const rest = new Map(progress.value)
    if (rest.delete(id)) progress.value = rest
  }

  return {
    all,
    front,
    verifying,
    verified,
    of: (id: string) => all.value.find((job) => job.id === id),
    cancel: (id: RunId) => ask('runs.cancel', { id }),
    pause: (id: RunId) => ask('runs.pause', { id }),
    resume: (id: RunId) => ask('runs.resume', { id }),
    /** Runs it again without keeping it, and compares the hashes. */
    async verify(id: RunId): Promise<void> {
      if (verifying.value.has(id)) return
      verifying.value = new Set([...verifying.value, id])
      const result = await ask('runs.verify', { id })
      verifying.value = new Set([...verifying.value].filter((other) => other !== id))
      forget(id)
      if (result) verified.value = new Map(verified.value).set(id, result)
    },
    /** @returns what ends it */
    listen(): () => void {
      const ends = [
        client.subscribe('runs.progress', (job) => {
          progress.value = new Map(progress.value).set(job.id, job)
        }),
        client.subscribe('runs.changed', ({ id, state }) => {
          if (state === 'running') return
          const wasWatched = progress.value.has(id)
          forget(id)
          if (wasWatched && state === 'failed') {
            notices.add({ severity: 'error', key: 'app.notices.runFailed' })
          }
        })
      ]
      return () => ends.forEach((end) => end())
    }
  }
})
