import { duplicateItem as edit } from '../../src-shared/experiments/characterisation/edits'
import { useDeviceSelection } from '../stores/device-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const duplicateDeviceItem = defineCommand({
  id: 'device.duplicate',
  title: 'networks.commands.duplicate',
  group: 'edit',
  when: () => {
    const place = useDeviceSelection().selected
    return (
      useWorkbench().room === 'devices' &&
      useOpenExperiment().characterisation !== null &&
      place !== 'experiment' &&
      place.kind !== 'limits'
    )
  },
  run: () => {
    const { characterisation, edit: apply } = useOpenExperiment()
    const selection = useDeviceSelection()
    const place = selection.selected
    if (!characterisation || place === 'experiment' || place.kind === 'limits') return
    const { kind, index } = place
    apply(edit(characterisation, { kind, index }))
    selection.select({ kind, index: index + 1 })
  }
})
