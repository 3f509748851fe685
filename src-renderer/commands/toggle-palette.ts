import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const togglePalette = defineCommand({
  id: 'canvas.palette',
  title: 'drawing.commands.palette',
  group: 'view',
  when: () => useWorkbench().room === 'networks' && useOpenExperiment().network !== null,
  run: () => {
    const canvas = useNetworkCanvas()
    canvas.paletteOpen = !canvas.paletteOpen
  }
})
