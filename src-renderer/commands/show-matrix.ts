import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showMatrix = defineCommand({
  id: 'canvas.show.matrix',
  title: 'drawing.commands.showMatrix',
  group: 'view',
  when: () => useOpenExperiment().network !== null,
  run: () => {
    useNetworkCanvas().view = 'matrix'
    useWorkbench().open({ room: 'networks', panel: 'networks-canvas' })
  }
})
