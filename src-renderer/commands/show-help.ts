import { useHelp } from '../stores/help'
import { defineCommand } from './command'

export const showHelp = defineCommand({
  id: 'help.show',
  title: 'desktop.commands.showHelp',
  group: 'help',
  key: 'Mod+F1',
  inTextFields: true,
  run: () => useHelp().open({ kind: 'contents' })
})
