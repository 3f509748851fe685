import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const copyItems = defineCommand({
  id: 'network.copy',
  title: 'drawing.commands.copy',
  group: 'edit',
  when: () =>
    useWorkbench().room === 'networks' &&
    useOpenExperiment().network !== null &&
    useNetworkSelection().places.length > 0,
  run: () => void document.execCommand('copy')
})
