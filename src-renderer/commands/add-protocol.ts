import { addProtocol as edit } from '../../src-shared/experiments/characterisation/edits'
import { useCatalogue } from '../stores/catalogue'
import { useDeviceSelection } from '../stores/device-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const addProtocol = defineCommand({
  id: 'device.addProtocol',
  title: 'devices.add.protocols',
  group: 'edit',
  when: () =>
    useOpenExperiment().characterisation !== null && useCatalogue().models.protocols.length > 0,
  run: () => {
    const { characterisation, edit: apply } = useOpenExperiment()
    const { protocols } = useCatalogue().models
    // One that is not there yet; pulse trains suit every device.
    const used = new Set(characterisation?.protocols.map(({ model }) => model))
    const model =
      protocols.find(({ id, drives }) => drives === 'pulses' && !used.has(id)) ?? protocols[0]
    if (!characterisation || !model) return
    apply(edit(characterisation, model.id, useText().text(model.title)))
    useDeviceSelection().select({ kind: 'protocols', index: characterisation.protocols.length })
  }
})
