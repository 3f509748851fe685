import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const goToDevices = defineCommand({
  id: 'room.devices',
  title: 'app.commands.goToDevices',
  group: 'view',
  key: 'Mod+3',
  inTextFields: true,
  run: () => useWorkbench().goTo('devices')
})
