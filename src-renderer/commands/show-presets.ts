import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showPresets = defineCommand({
  id: 'view.presets',
  title: 'presets.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'devices', panel: 'devices-presets' })
})
