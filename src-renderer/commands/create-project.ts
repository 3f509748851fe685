import { useProject } from '../stores/project'
import { defineCommand } from './command'

export const createProject = defineCommand({
  id: 'project.create',
  title: 'app.commands.createProject',
  group: 'project',
  run: () => useProject().create()
})
