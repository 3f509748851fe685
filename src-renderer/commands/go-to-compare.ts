import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const goToCompare = defineCommand({
  id: 'room.compare',
  title: 'compare.commands.goTo',
  group: 'view',
  key: 'Mod+7',
  inTextFields: true,
  run: () => useWorkbench().goTo('compare')
})
