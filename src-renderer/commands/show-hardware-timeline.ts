import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showHardwareTimeline = defineCommand({
  id: 'view.hardwareTimeline',
  title: 'hardware.timeline.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'hardware', panel: 'hardware-timeline' })
})
