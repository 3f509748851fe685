import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const playPlots = defineCommand({
  id: 'plots.play',
  title: 'watching.commands.play',
  group: 'view',
  key: 'Mod+Alt+P',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.play()
  }
})
