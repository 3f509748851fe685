import { useProject } from '../stores/project'
import { useSelection } from '../stores/selection'
import { useTrash } from '../stores/trash'
import { defineCommand } from './command'

export const trashRuns = defineCommand({
  id: 'run.trash',
  title: 'app.commands.trashRuns',
  group: 'run',
  when: () => useSelection().count > 0 && !useProject().isRepair,
  run: () => useTrash().putRuns([...useSelection().chosen])
})
