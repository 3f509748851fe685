import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const previousPanel = defineCommand({
  id: 'view.previousPanel',
  title: 'app.commands.previousPanel',
  group: 'view',
  key: 'Shift+F6',
  inTextFields: true,
  run: () => useWorkbench().stepPanel(-1)
})
