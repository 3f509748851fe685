import { useSweeps } from '../stores/sweeps'
import { defineCommand } from './command'

export const cancelSweep = defineCommand({
  id: 'sweep.cancel',
  title: 'sweeps.commands.cancel',
  group: 'run',
  when: () => ['running', 'paused'].includes(useSweeps().chosen?.state ?? ''),
  run: async () => {
    const { chosen, cancel } = useSweeps()
    if (chosen) await cancel(chosen.id)
  }
})
