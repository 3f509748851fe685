import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const showAllTime = defineCommand({
  id: 'plots.showAll',
  title: 'watching.commands.showAll',
  group: 'view',
  key: 'Mod+Alt+0',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.showAll()
  }
})
