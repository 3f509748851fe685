import { useNetworkCanvas } from '../stores/network-canvas'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

/** The open group that something selected is in. */
const index = (): number => useNetworkCanvas().selectedGroup(false)

export const renameGroup = defineCommand({
  id: 'network.renameGroup',
  title: 'drawing.commands.renameGroup',
  group: 'edit',
  when: () => useWorkbench().room === 'networks' && index() >= 0,
  run: () => {
    const canvas = useNetworkCanvas()
    canvas.view = 'drawing'
    canvas.namedGroup = index()
  }
})
