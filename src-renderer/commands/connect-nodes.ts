import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const connectNodes = defineCommand({
  id: 'canvas.connect',
  title: 'drawing.commands.connect',
  group: 'edit',
  when: () =>
    useWorkbench().room === 'networks' &&
    useOpenExperiment().network !== null &&
    useNetworkCanvas().startOfLine !== undefined,
  run: () => useNetworkCanvas().startConnecting()
})
