import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const clearCursors = defineCommand({
  id: 'plots.clear',
  title: 'watching.commands.clear',
  group: 'view',
  key: 'Mod+Alt+X',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.clear()
  }
})
