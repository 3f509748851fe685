import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showHardwareWords = defineCommand({
  id: 'view.hardwareWords',
  title: 'hardware.words.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'hardware', panel: 'hardware-words' })
})
