import { useNetworkCanvas } from '../stores/network-canvas'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const alignTop = defineCommand({
  id: 'canvas.align.top',
  title: 'drawing.commands.align.top',
  group: 'edit',
  when: () => useWorkbench().room === 'networks' && useNetworkCanvas().selectedNodes.length > 1,
  run: () => useNetworkCanvas().align('top')
})
