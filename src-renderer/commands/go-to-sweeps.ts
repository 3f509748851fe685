import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const goToSweeps = defineCommand({
  id: 'room.sweeps',
  title: 'sweeps.commands.room',
  group: 'view',
  key: 'Mod+5',
  inTextFields: true,
  run: () => useWorkbench().goTo('sweeps')
})
