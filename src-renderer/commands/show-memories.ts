import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showMemories = defineCommand({
  id: 'view.memories',
  title: 'memories.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'devices', panel: 'devices-memories' })
})
