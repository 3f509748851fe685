import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { RunDetail } from '../../src-shared/contract/runs'
import type { Failure } from '../../src-shared/result'
import { runId, type RunId } from '../../src-shared/ids'
import { client } from '../client'

/** One run with all that is kept of it; follows the run while it changes. */
export function useRunDetail(id: Ref<string>) {
  const run = shallowRef<RunDetail | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const isLoading = ref(true)

  async function load(): Promise<void> {
    const asked: RunId = runId(id.value)
    const reply = await client.call('runs.get', { id: asked })
    if (asked !== id.value) return
    isLoading.value = false
    run.value = reply.ok ? reply.value : null
    failure.value = reply.ok ? null : reply.failure
  }

  watch(
    id,
    () => {
      isLoading.value = true
      void load()
    },
    { immediate: true }
  )
  const ends = [
    client.subscribe('runs.changed', (change) => {
      if (change.id === id.value) void load()
    }),
    client.subscribe('projects.changed', () => void load())
  ]
  onScopeDispose(() => ends.forEach((end) => end()))

  return { run, failure, isLoading, load }
}
