import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const zoomOut = defineCommand({
  id: 'canvas.zoomOut',
  title: 'drawing.commands.zoomOut',
  group: 'view',
  key: 'Alt+-',
  when: () => useWorkbench().room === 'networks' && useOpenExperiment().network !== null,
  run: () => useNetworkCanvas().ask({ kind: 'zoomOut' })
})
