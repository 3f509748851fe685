import { addProjection as edit } from '../../src-shared/experiments/network/edits'
import { useCatalogue } from '../stores/catalogue'
import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { defineCommand } from './command'

export const addProjection = defineCommand({
  id: 'network.addProjection',
  title: 'networks.commands.add.projections',
  group: 'edit',
  when: () => useOpenExperiment().network !== null && useCatalogue().models.connectors.length > 0,
  run: () => {
    const { network, edit: apply } = useOpenExperiment()
    const catalogue = useCatalogue()
    const selection = useNetworkSelection()
    const [connector] = catalogue.models.connectors
    const end = network?.populations[selection.population ?? 0]
    if (!network || !connector || !end) return
    apply(edit(network, connector, end.name, end.name, catalogue.neuron(end.model)))
    selection.select({ kind: 'projections', index: network.projections?.length ?? 0 })
  }
})
