import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showHardwareBaselines = defineCommand({
  id: 'view.hardwareBaselines',
  title: 'estimates.baselines.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'hardware', panel: 'hardware-baselines' })
})
