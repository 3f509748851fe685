import { useNetworkSelection } from '../stores/network-selection'
import { useOpenExperiment } from '../stores/open-experiment'
import { usePopulationFilter } from '../stores/population-filter'
import { defineCommand } from './command'

const selectedName = (): string | undefined => {
  const index = useNetworkSelection().population
  return index === undefined ? undefined : useOpenExperiment().network?.populations[index]?.name
}

export const showSelectedPopulation = defineCommand({
  id: 'plots.onlySelected',
  title: 'watching.commands.onlySelected',
  group: 'view',
  when: () => selectedName() !== undefined,
  run: () => {
    const name = selectedName()
    if (name !== undefined) usePopulationFilter().toggle(name)
  }
})
