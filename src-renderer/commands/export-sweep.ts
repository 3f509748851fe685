import { useSweeps } from '../stores/sweeps'
import { defineCommand } from './command'

export const exportSweep = defineCommand({
  id: 'sweep.export',
  title: 'sweeps.commands.exportCsv',
  group: 'run',
  when: () => useSweeps().chosen !== null,
  run: async () => {
    const { chosen, exportCsv } = useSweeps()
    if (chosen) await exportCsv(chosen.id, 'points')
  }
})
