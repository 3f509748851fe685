import { addLimit as edit } from '../../src-shared/experiments/characterisation/edits'
import { useDeviceCatalogue } from '../stores/device-catalogue'
import { useDeviceSelection } from '../stores/device-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { defineCommand } from './command'

export const addLimit = defineCommand({
  id: 'device.addLimit',
  title: 'devices.add.limits',
  group: 'edit',
  when: () => useOpenExperiment().characterisation !== null,
  run: () => {
    const { characterisation, edit: apply } = useOpenExperiment()
    if (!characterisation) return
    const catalogue = useDeviceCatalogue()
    const figures = characterisation.protocols.flatMap(
      ({ model }) => catalogue.protocol(model)?.figures ?? []
    )
    const figure =
      figures.find((id) => catalogue.figure(id)?.better === 'high') ?? figures[0] ?? 'dynamicRange'
    apply(edit(characterisation, { figure, min: 0 }))
    useDeviceSelection().select({ kind: 'limits', index: characterisation.limits?.length ?? 0 })
  }
})
