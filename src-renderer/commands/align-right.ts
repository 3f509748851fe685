import { useNetworkCanvas } from '../stores/network-canvas'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const alignRight = defineCommand({
  id: 'canvas.align.right',
  title: 'drawing.commands.align.right',
  group: 'edit',
  when: () => useWorkbench().room === 'networks' && useNetworkCanvas().selectedNodes.length > 1,
  run: () => useNetworkCanvas().align('right')
})
