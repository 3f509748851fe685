import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const cutItems = defineCommand({
  id: 'network.cut',
  title: 'drawing.commands.cut',
  group: 'edit',
  when: () =>
    useWorkbench().room === 'networks' &&
    useOpenExperiment().network !== null &&
    useNetworkSelection().places.length > 0,
  run: () => void document.execCommand('cut')
})
