import { removeItems } from '../../src-shared/experiments/network/edits'
import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const removeItem = defineCommand({
  id: 'network.remove',
  title: 'networks.commands.remove',
  group: 'edit',
  when: () =>
    useWorkbench().room === 'networks' &&
    useOpenExperiment().network !== null &&
    useNetworkSelection().selected !== 'experiment',
  run: () => {
    const { network, edit: apply } = useOpenExperiment()
    const selection = useNetworkSelection()
    const { places } = selection
    if (!network || places.length === 0) return
    const draft = removeItems(network, places)
    const takesOthers = draft.removal.projections + draft.removal.others + draft.removal.orphans > 0
    if (takesOthers) {
      selection.removing = places
      return
    }
    apply(draft)
    selection.select('experiment')
  }
})
