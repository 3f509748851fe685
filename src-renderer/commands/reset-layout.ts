import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const resetLayout = defineCommand({
  id: 'view.resetLayout',
  title: 'app.commands.resetLayout',
  group: 'view',
  run: () => useWorkbench().resetLayout()
})
