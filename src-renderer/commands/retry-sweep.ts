import { useSweeps } from '../stores/sweeps'
import { defineCommand } from './command'

export const retrySweep = defineCommand({
  id: 'sweep.retry',
  title: 'sweeps.commands.retry',
  group: 'run',
  when: () => (useSweeps().chosen?.failed ?? 0) > 0,
  run: async () => {
    const { chosen, retry } = useSweeps()
    if (chosen) await retry(chosen.id)
  }
})
