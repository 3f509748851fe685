import { useRuns } from '../stores/runs'
import { useSelection } from '../stores/selection'
import { defineCommand } from './command'

export const selectAllRuns = defineCommand({
  id: 'run.selectAll',
  title: 'app.commands.selectAllRuns',
  group: 'run',
  when: () => useRuns().total > 0,
  run: async () => {
    const ids = await useRuns().ids()
    if (ids) useSelection().set(ids)
  }
})
