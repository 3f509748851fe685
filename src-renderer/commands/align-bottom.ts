import { useNetworkCanvas } from '../stores/network-canvas'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const alignBottom = defineCommand({
  id: 'canvas.align.bottom',
  title: 'drawing.commands.align.bottom',
  group: 'edit',
  when: () => useWorkbench().room === 'networks' && useNetworkCanvas().selectedNodes.length > 1,
  run: () => useNetworkCanvas().align('bottom')
})
