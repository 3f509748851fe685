import { usePopulationFilter } from '../stores/population-filter'
import { defineCommand } from './command'

export const showAllPopulations = defineCommand({
  id: 'plots.allPopulations',
  title: 'watching.commands.allPopulations',
  group: 'view',
  when: () => usePopulationFilter().only !== null,
  run: () => usePopulationFilter().clear()
})
