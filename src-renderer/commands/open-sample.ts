import { useProject } from '../stores/project'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const openSample = defineCommand({
  id: 'experiment.openSample',
  title: 'app.commands.openSample',
  group: 'experiment',
  key: 'Mod+Alt+O',
  when: () => !useProject().isRepair,
  run: () => void (useWorkbench().samplesOpen = true)
})
