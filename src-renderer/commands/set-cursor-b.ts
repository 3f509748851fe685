import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const setCursorB = defineCommand({
  id: 'plots.setB',
  title: 'watching.commands.setB',
  group: 'view',
  key: 'Mod+Alt+B',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.mark('bMs')
  }
})
