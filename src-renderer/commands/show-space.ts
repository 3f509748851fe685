import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showSpace = defineCommand({
  id: 'canvas.show.space',
  title: 'drawing.commands.showSpace',
  group: 'view',
  when: () => useOpenExperiment().network !== null,
  run: () => {
    useNetworkCanvas().view = 'space'
    useWorkbench().open({ room: 'networks', panel: 'networks-canvas' })
  }
})
