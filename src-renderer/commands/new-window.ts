import { ask } from '../stores/ask'
import { defineCommand } from './command'

export const newWindow = defineCommand({
  id: 'window.new',
  title: 'desktop.commands.newWindow',
  group: 'project',
  key: 'Mod+Shift+N',
  inTextFields: true,
  run: async () => void (await ask('windows.open', {}))
})
