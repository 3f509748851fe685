import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const zoomToCursors = defineCommand({
  id: 'plots.zoom',
  title: 'watching.commands.zoom',
  group: 'view',
  key: 'Mod+Alt+Z',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.zoom()
  }
})
