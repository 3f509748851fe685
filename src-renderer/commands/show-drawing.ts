import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showDrawing = defineCommand({
  id: 'canvas.show.drawing',
  title: 'drawing.commands.showDrawing',
  group: 'view',
  when: () => useOpenExperiment().network !== null,
  run: () => {
    useNetworkCanvas().view = 'drawing'
    useWorkbench().open({ room: 'networks', panel: 'networks-canvas' })
  }
})
