import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const playSlower = defineCommand({
  id: 'plots.slower',
  title: 'watching.commands.slower',
  group: 'view',
  key: 'Mod+Alt+ArrowDown',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.speed(-1)
  }
})
