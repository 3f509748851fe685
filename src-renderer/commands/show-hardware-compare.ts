import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showHardwareCompare = defineCommand({
  id: 'view.hardwareCompare',
  title: 'hardware.compare.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'hardware', panel: 'hardware-compare' })
})
