import { useNetworkCanvas } from '../stores/network-canvas'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const distributeVertical = defineCommand({
  id: 'canvas.distribute.vertical',
  title: 'drawing.commands.distribute.vertical',
  group: 'edit',
  when: () => useWorkbench().room === 'networks' && useNetworkCanvas().selectedNodes.length > 2,
  run: () => useNetworkCanvas().distribute('vertical')
})
