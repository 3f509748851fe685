import { addPopulation as edit } from '../../src-shared/experiments/network/edits'
import { useCatalogue } from '../stores/catalogue'
import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const addPopulation = defineCommand({
  id: 'network.addPopulation',
  title: 'networks.commands.add.populations',
  group: 'edit',
  when: () => useOpenExperiment().network !== null && useCatalogue().models.neurons.length > 0,
  run: () => {
    const { network, edit: apply } = useOpenExperiment()
    const [model] = useCatalogue().models.neurons
    if (!network || !model) return
    apply(edit(network, model, useText()('networks.names.population')))
    useNetworkSelection().select({ kind: 'populations', index: network.populations.length })
  }
})
