import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const closeOtherPanels = defineCommand({
  id: 'view.closeOthers',
  title: 'desktop.commands.closeOthers',
  group: 'view',
  run: () => useWorkbench().closeOthers()
})
