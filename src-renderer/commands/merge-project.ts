import { useProject } from '../stores/project'
import { useTransfers } from '../stores/transfers'
import { defineCommand } from './command'

export const mergeProject = defineCommand({
  id: 'project.merge',
  title: 'app.commands.mergeProject',
  group: 'project',
  when: () => !useProject().isRepair && useTransfers().progress === null,
  run: () => useTransfers().merge()
})
