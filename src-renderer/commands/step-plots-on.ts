import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const stepPlotsOn = defineCommand({
  id: 'plots.forward',
  title: 'watching.commands.forward',
  group: 'view',
  key: 'Mod+Alt+ArrowRight',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.step(1)
  }
})
