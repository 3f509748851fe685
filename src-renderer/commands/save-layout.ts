import { useLayouts } from '../stores/layouts'
import { defineCommand } from './command'

export const saveLayout = defineCommand({
  id: 'view.saveLayout',
  title: 'desktop.commands.saveLayout',
  group: 'view',
  run: () => useLayouts().show()
})
