import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const setCursorA = defineCommand({
  id: 'plots.setA',
  title: 'watching.commands.setA',
  group: 'view',
  key: 'Mod+Alt+A',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.mark('aMs')
  }
})
