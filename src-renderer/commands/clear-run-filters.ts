import { useRuns } from '../stores/runs'
import { defineCommand } from './command'

export const clearRunFilters = defineCommand({
  id: 'run.clearFilters',
  title: 'app.commands.clearRunFilters',
  group: 'run',
  when: () => useRuns().isFiltered,
  run: () => useRuns().clearFilters()
})
