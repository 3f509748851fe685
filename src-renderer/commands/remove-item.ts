import { removeItem as edit } from '../../src-shared/experiments/network/edits'
import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const removeItem = defineCommand({
  id: 'network.remove',
  title: 'networks.commands.remove',
  group: 'edit',
  when: () => {
    const { network } = useOpenExperiment()
    const place = useNetworkSelection().selected
    if (useWorkbench().room !== 'networks' || !network || place === 'experiment') return false
    // A network without neurons is none.
    return place.kind !== 'populations' || network.populations.length > 1
  },
  run: () => {
    const { network, edit: apply } = useOpenExperiment()
    const selection = useNetworkSelection()
    const place = selection.selected
    if (!network || place === 'experiment') return
    const draft = edit(network, place)
    const takesOthers = draft.removal.projections + draft.removal.others + draft.removal.orphans > 0
    if (takesOthers) selection.removing = place
    else apply(draft)
  }
})
