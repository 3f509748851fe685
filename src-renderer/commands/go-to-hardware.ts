import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const goToHardware = defineCommand({
  id: 'room.hardware',
  title: 'hardware.go',
  group: 'view',
  key: 'Mod+6',
  inTextFields: true,
  run: () => useWorkbench().goTo('hardware')
})
