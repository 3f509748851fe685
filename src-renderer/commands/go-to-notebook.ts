import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const goToNotebook = defineCommand({
  id: 'room.notebook',
  title: 'app.commands.goToNotebook',
  group: 'view',
  key: 'Mod+1',
  inTextFields: true,
  run: () => useWorkbench().goTo('notebook')
})
