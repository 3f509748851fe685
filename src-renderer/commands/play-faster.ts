import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const playFaster = defineCommand({
  id: 'plots.faster',
  title: 'watching.commands.faster',
  group: 'view',
  key: 'Mod+Alt+ArrowUp',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.speed(1)
  }
})
