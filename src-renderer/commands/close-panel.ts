import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const closePanel = defineCommand({
  id: 'view.closePanel',
  title: 'app.commands.closePanel',
  group: 'view',
  key: 'Mod+F4',
  inTextFields: true,
  run: () => useWorkbench().closeFront()
})
