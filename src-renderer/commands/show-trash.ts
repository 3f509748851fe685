import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showTrash = defineCommand({
  id: 'project.showTrash',
  title: 'app.commands.showTrash',
  group: 'project',
  run: () => useWorkbench().open({ room: 'notebook', panel: 'notebook-trash' })
})
