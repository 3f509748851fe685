import { defineStore } from 'pinia'
import { watch } from 'vue'
import { client } from '../client'
import { useComparison } from './comparison'
import { useExperiments } from './experiments'
import { roomIds } from './rooms'
import { useWorkbench } from './workbench'

const keepAfterMs = 300

/** Brings back what was open when the window was last seen, and keeps what is open now. */
export const useSession = defineStore('session', () => {
  const workbench = useWorkbench()
  const experiments = useExperiments()
  const comparison = useComparison()
  let keeping: ReturnType<typeof setTimeout> | undefined

  /** Read and kept in the background: a failure is not worth a notice. */
  async function restore(): Promise<void> {
    const kept = await client.call('session.get', {})
    if (!kept.ok || !kept.value) return
    experiments.remember(kept.value.experiments)
    if (kept.value.comparison !== null) {
      const stored = await client.call('comparisons.get', { id: kept.value.comparison })
      if (stored.ok) await comparison.open(kept.value.comparison)
    }
    const { room } = kept.value
    const known = roomIds.find((id) => id === room)
    if (known) workbench.goTo(known)
  }

  function keep(): void {
    void client.call('session.set', {
      room: workbench.room,
      experiments: experiments.remembered(),
      comparison: comparison.id
    })
  }

  return {
    restore,
    /** @returns what ends it */
    listen: () =>
      watch([() => workbench.room, () => experiments.front, () => comparison.id], () => {
        clearTimeout(keeping)
        keeping = setTimeout(keep, keepAfterMs)
      })
  }
})
