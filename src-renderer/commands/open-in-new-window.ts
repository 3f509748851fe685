import { ask } from '../stores/ask'
import { defineCommand } from './command'

export const openInNewWindow = defineCommand({
  id: 'window.openProject',
  title: 'desktop.commands.openInNewWindow',
  group: 'project',
  run: async () => void (await ask('windows.open', { choose: true }))
})
