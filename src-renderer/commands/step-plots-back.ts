import { useFrontPlots } from '../stores/front-plots'
import { defineCommand } from './command'

export const stepPlotsBack = defineCommand({
  id: 'plots.back',
  title: 'watching.commands.back',
  group: 'view',
  key: 'Mod+Alt+ArrowLeft',
  when: () => useFrontPlots().controls !== undefined,
  run: () => {
    const plots = useFrontPlots().controls
    if (plots) plots.step(-1)
  }
})
