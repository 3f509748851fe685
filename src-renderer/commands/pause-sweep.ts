import { useSweeps } from '../stores/sweeps'
import { defineCommand } from './command'

export const pauseSweep = defineCommand({
  id: 'sweep.pause',
  title: 'sweeps.commands.pause',
  group: 'run',
  when: () => useSweeps().chosen?.state === 'running',
  run: async () => {
    const { chosen, pause } = useSweeps()
    if (chosen) await pause(chosen.id)
  }
})
