import { useTour } from '../stores/tour'
import { defineCommand } from './command'

export const takeTour = defineCommand({
  id: 'help.tour',
  title: 'desktop.commands.tour',
  group: 'help',
  run: () => useTour().start()
})
