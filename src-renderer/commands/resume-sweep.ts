import { useSweeps } from '../stores/sweeps'
import { defineCommand } from './command'

export const resumeSweep = defineCommand({
  id: 'sweep.resume',
  title: 'sweeps.commands.resume',
  group: 'run',
  when: () => ['paused', 'cancelled'].includes(useSweeps().chosen?.state ?? ''),
  run: async () => {
    const { chosen, resume } = useSweeps()
    if (chosen) await resume(chosen.id)
  }
})
