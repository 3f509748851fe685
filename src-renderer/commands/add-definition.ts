import { addDefinition as edit } from '../../src-shared/experiments/network/edits'
import { useCatalogue } from '../stores/catalogue'
import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const addDefinition = defineCommand({
  id: 'network.addDefinition',
  title: 'networks.commands.add.definitions',
  group: 'edit',
  when: () => useOpenExperiment().network !== null,
  run: () => {
    const { network, edit: apply } = useOpenExperiment()
    if (!network) return
    const taken = useCatalogue().models.neurons.map(({ id }) => id)
    apply(edit(network, useText()('networks.names.definition'), taken))
    const index = network.definitions?.length ?? 0
    useNetworkSelection().select({ kind: 'definitions', index })
  }
})
