import { useLayouts } from '../stores/layouts'
import { defineCommand } from './command'

export const chooseLayout = defineCommand({
  id: 'view.chooseLayout',
  title: 'desktop.commands.chooseLayout',
  group: 'view',
  when: () => useLayouts().names.length > 0,
  run: () => useLayouts().show()
})
