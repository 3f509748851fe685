import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const goToCrossbars = defineCommand({
  id: 'room.crossbars',
  title: 'app.commands.goToCrossbars',
  group: 'view',
  key: 'Mod+4',
  inTextFields: true,
  run: () => useWorkbench().goTo('crossbars')
})
