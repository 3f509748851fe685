import { addStimulus as edit } from '../../src-shared/experiments/network/edits'
import { useCatalogue } from '../stores/catalogue'
import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { defineCommand } from './command'

export const addStimulus = defineCommand({
  id: 'network.addStimulus',
  title: 'networks.commands.add.stimuli',
  group: 'edit',
  when: () => useOpenExperiment().network !== null && useCatalogue().models.stimuli.length > 0,
  run: () => {
    const { network, edit: apply } = useOpenExperiment()
    const catalogue = useCatalogue()
    const selection = useNetworkSelection()
    const [model] = catalogue.models.stimuli
    const target = network?.populations[selection.population ?? 0]
    if (!network || !model || !target) return
    apply(edit(network, model, model.id, target.name, catalogue.neuron(target.model)))
    selection.select({ kind: 'stimuli', index: network.stimuli?.length ?? 0 })
  }
})
