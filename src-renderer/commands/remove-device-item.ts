import { itemsIn, removeItem as edit } from '../../src-shared/experiments/characterisation/edits'
import { useDeviceSelection } from '../stores/device-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const removeDeviceItem = defineCommand({
  id: 'device.remove',
  title: 'networks.commands.remove',
  group: 'edit',
  when: () => {
    const { characterisation } = useOpenExperiment()
    const place = useDeviceSelection().selected
    if (useWorkbench().room !== 'devices' || !characterisation || place === 'experiment') {
      return false
    }
    // A characterisation without a device or a protocol is none.
    const isNeeded = place.kind === 'devices' || place.kind === 'protocols'
    return !isNeeded || itemsIn(characterisation, place.kind).length > 1
  },
  run: () => {
    const { characterisation, edit: apply } = useOpenExperiment()
    const selection = useDeviceSelection()
    const place = selection.selected
    if (!characterisation || place === 'experiment') return
    apply(edit(characterisation, place))
    const left = itemsIn(characterisation, place.kind).length - 1
    selection.select(
      left > 0 ? { kind: place.kind, index: Math.min(place.index, left - 1) } : 'experiment'
    )
  }
})
