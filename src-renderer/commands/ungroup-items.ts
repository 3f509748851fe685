import { ungroup } from '../../src-shared/experiments/network/edits'
import { useNetworkCanvas } from '../stores/network-canvas'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

const index = (): number => useNetworkCanvas().selectedGroup()

export const ungroupSelected = defineCommand({
  id: 'network.ungroup',
  title: 'drawing.commands.ungroup',
  group: 'edit',
  key: 'Mod+Shift+G',
  when: () => useWorkbench().room === 'networks' && index() >= 0,
  run: () => {
    const { network, edit } = useOpenExperiment()
    if (network) edit(ungroup(network, index()))
  }
})
