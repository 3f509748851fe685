import { useProject } from '../stores/project'
import { defineCommand } from './command'

export const salvageProject = defineCommand({
  id: 'project.salvage',
  title: 'app.commands.salvageProject',
  group: 'project',
  when: () => useProject().isRepair,
  run: () => useProject().salvage()
})
