import { useNetworkCanvas } from '../stores/network-canvas'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const alignLeft = defineCommand({
  id: 'canvas.align.left',
  title: 'drawing.commands.align.left',
  group: 'edit',
  when: () => useWorkbench().room === 'networks' && useNetworkCanvas().selectedNodes.length > 1,
  run: () => useNetworkCanvas().align('left')
})
