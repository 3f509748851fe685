import { addDevice as edit } from '../../src-shared/experiments/characterisation/edits'
import { useDeviceCatalogue } from '../stores/device-catalogue'
import { useDeviceSelection } from '../stores/device-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const addDevice = defineCommand({
  id: 'device.addDevice',
  title: 'devices.add.devices',
  group: 'edit',
  when: () =>
    useOpenExperiment().characterisation !== null && useDeviceCatalogue().presets.length > 0,
  run: () => {
    const { characterisation, edit: apply } = useOpenExperiment()
    const [preset] = useDeviceCatalogue().presets
    if (!characterisation || !preset) return
    apply(edit(characterisation, { preset: preset.id }, useText()('devices.names.device')))
    useDeviceSelection().select({ kind: 'devices', index: characterisation.devices.length })
  }
})
