import { useSelection } from '../stores/selection'
import { defineCommand } from './command'

export const reportRuns = defineCommand({
  id: 'run.report',
  title: 'app.commands.reportRuns',
  group: 'run',
  when: () => useSelection().count > 0,
  run: () => {
    const selection = useSelection()
    selection.report([...selection.chosen])
  }
})
