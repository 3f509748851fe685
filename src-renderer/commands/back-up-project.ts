import { useProject } from '../stores/project'
import { defineCommand } from './command'

export const backUpProject = defineCommand({
  id: 'project.backUp',
  title: 'app.commands.backUpProject',
  group: 'project',
  run: () => useProject().backUp()
})
