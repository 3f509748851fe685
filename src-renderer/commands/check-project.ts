import { useProject } from '../stores/project'
import { defineCommand } from './command'

export const checkProject = defineCommand({
  id: 'project.check',
  title: 'app.commands.checkProject',
  group: 'project',
  run: () => useProject().check()
})
