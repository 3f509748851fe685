import { useNetworkCanvas } from '../stores/network-canvas'
import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const zoomToSelection = defineCommand({
  id: 'canvas.zoomToSelection',
  title: 'drawing.commands.zoomToSelection',
  group: 'view',
  key: 'Shift+2',
  when: () =>
    useWorkbench().room === 'networks' &&
    useOpenExperiment().network !== null &&
    useNetworkSelection().places.length > 0,
  run: () => {
    const canvas = useNetworkCanvas()
    canvas.ask({ kind: 'show', ids: [...canvas.selectedIds] })
  }
})
