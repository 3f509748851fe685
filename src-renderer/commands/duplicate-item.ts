import { duplicateItem as edit } from '../../src-shared/experiments/network/edits'
import { duplicateSelected } from '../stores/canvas-clipboard'
import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const duplicateItem = defineCommand({
  id: 'network.duplicate',
  title: 'networks.commands.duplicate',
  group: 'edit',
  key: 'Mod+D',
  when: () =>
    useWorkbench().room === 'networks' &&
    useOpenExperiment().network !== null &&
    useNetworkSelection().selected !== 'experiment',
  run: () => {
    const { network, edit: apply } = useOpenExperiment()
    const selection = useNetworkSelection()
    const [place, ...more] = selection.places
    if (!network || !place) return
    if (more.length > 0 || place.kind === 'populations') return duplicateSelected()
    apply(edit(network, place))
    selection.select({ kind: place.kind, index: place.index + 1 })
  }
})
