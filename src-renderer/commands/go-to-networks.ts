import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const goToNetworks = defineCommand({
  id: 'room.networks',
  title: 'app.commands.goToNetworks',
  group: 'view',
  key: 'Mod+2',
  inTextFields: true,
  run: () => useWorkbench().goTo('networks')
})
