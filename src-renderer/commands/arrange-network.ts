import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const arrangeNetwork = defineCommand({
  id: 'canvas.arrange',
  title: 'drawing.commands.arrange',
  group: 'edit',
  key: 'Mod+Shift+L',
  when: () =>
    useWorkbench().room === 'networks' &&
    useOpenExperiment().network !== null &&
    useNetworkCanvas().graph.nodes.length > 0,
  run: () => useNetworkCanvas().arrange()
})
