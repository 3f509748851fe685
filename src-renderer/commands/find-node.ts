import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const findNode = defineCommand({
  id: 'canvas.find',
  title: 'drawing.commands.find',
  group: 'view',
  key: 'Mod+F',
  inTextFields: true,
  when: () => useWorkbench().room === 'networks' && useOpenExperiment().network !== null,
  run: () => {
    const canvas = useNetworkCanvas()
    canvas.view = 'drawing'
    canvas.finding = true
  }
})
