import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const nextPanel = defineCommand({
  id: 'view.nextPanel',
  title: 'app.commands.nextPanel',
  group: 'view',
  key: 'F6',
  inTextFields: true,
  run: () => useWorkbench().stepPanel(1)
})
