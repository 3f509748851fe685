import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showPalette = defineCommand({
  id: 'view.palette',
  title: 'app.commands.palette',
  group: 'view',
  key: 'Mod+K',
  inTextFields: true,
  run: () => void (useWorkbench().paletteOpen = true)
})
