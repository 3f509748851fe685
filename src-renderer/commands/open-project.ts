import { useProject } from '../stores/project'
import { defineCommand } from './command'

export const openProject = defineCommand({
  id: 'project.open',
  title: 'app.commands.openProject',
  group: 'project',
  key: 'Mod+Shift+O',
  inTextFields: true,
  run: () => useProject().open()
})
