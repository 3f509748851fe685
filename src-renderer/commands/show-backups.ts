import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showBackups = defineCommand({
  id: 'project.showBackups',
  title: 'app.commands.showBackups',
  group: 'project',
  run: () => useWorkbench().open({ room: 'notebook', panel: 'notebook-backups' })
})
