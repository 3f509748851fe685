import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showHardwareScatter = defineCommand({
  id: 'view.hardwareScatter',
  title: 'hardware.scatter.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'hardware', panel: 'hardware-scatter' })
})
