import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const selectAll = defineCommand({
  id: 'network.selectAll',
  title: 'drawing.commands.selectAll',
  group: 'edit',
  key: 'Mod+A',
  when: () => useWorkbench().room === 'networks' && useOpenExperiment().network !== null,
  run: () => {
    const canvas = useNetworkCanvas()
    canvas.select(canvas.graph.nodes.map(({ id }) => id))
  }
})
