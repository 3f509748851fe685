import { useNetworkCanvas } from '../stores/network-canvas'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const alignMiddle = defineCommand({
  id: 'canvas.align.middle',
  title: 'drawing.commands.align.middle',
  group: 'edit',
  when: () => useWorkbench().room === 'networks' && useNetworkCanvas().selectedNodes.length > 1,
  run: () => useNetworkCanvas().align('middle')
})
