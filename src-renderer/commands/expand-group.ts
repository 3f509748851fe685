import { collapseGroup } from '../../src-shared/experiments/network/edits'
import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

const index = (): number => useNetworkCanvas().selectedGroup(true)

export const expandSelected = defineCommand({
  id: 'network.expand',
  title: 'drawing.commands.expand',
  group: 'edit',
  key: 'Mod+Alt+E',
  when: () => useWorkbench().room === 'networks' && index() >= 0,
  run: () => {
    const { network, edit } = useOpenExperiment()
    if (network) edit(collapseGroup(network, index(), false))
  }
})
