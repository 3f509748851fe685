import { groupItems, isDrawn } from '../../src-shared/experiments/network/edits'
import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useText } from '../ui/text'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

/** What is selected and has a place on the canvas. */
const chosen = () => {
  const { network } = useOpenExperiment()
  return useNetworkSelection().places.flatMap(({ kind, index }) => {
    const item = network && isDrawn(kind) ? network[kind]?.[index] : undefined
    return item && isDrawn(kind) ? [{ kind, name: item.name }] : []
  })
}

export const groupSelected = defineCommand({
  id: 'network.group',
  title: 'drawing.commands.group',
  group: 'edit',
  key: 'Mod+G',
  when: () => useWorkbench().room === 'networks' && chosen().length > 0,
  run: () => {
    const { network, edit } = useOpenExperiment()
    if (network) edit(groupItems(network, chosen(), useText()('drawing.groupName')))
  }
})
