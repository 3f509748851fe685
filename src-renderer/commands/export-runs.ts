import { useSelection } from '../stores/selection'
import { useTransfers } from '../stores/transfers'
import { defineCommand } from './command'

export const exportRuns = defineCommand({
  id: 'run.export',
  title: 'app.commands.exportRuns',
  group: 'run',
  when: () => useSelection().count > 0,
  run: () => useTransfers().exportRuns([...useSelection().chosen])
})
