import { useLayouts } from '../stores/layouts'
import { defineCommand } from './command'

export const resetAllLayouts = defineCommand({
  id: 'view.resetAllLayouts',
  title: 'desktop.commands.resetAllLayouts',
  group: 'view',
  run: () => useLayouts().resetAll()
})
