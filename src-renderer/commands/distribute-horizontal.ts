import { useNetworkCanvas } from '../stores/network-canvas'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const distributeHorizontal = defineCommand({
  id: 'canvas.distribute.horizontal',
  title: 'drawing.commands.distribute.horizontal',
  group: 'edit',
  when: () => useWorkbench().room === 'networks' && useNetworkCanvas().selectedNodes.length > 2,
  run: () => useNetworkCanvas().distribute('horizontal')
})
