import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const fitDrawing = defineCommand({
  id: 'canvas.fit',
  title: 'drawing.commands.fit',
  group: 'view',
  key: 'Shift+1',
  when: () => useWorkbench().room === 'networks' && useOpenExperiment().network !== null,
  run: () => useNetworkCanvas().ask({ kind: 'fit' })
})
