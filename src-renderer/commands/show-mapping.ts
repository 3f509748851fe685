import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showMapping = defineCommand({
  id: 'view.hardwareMapping',
  title: 'mapping.ranking.title',
  group: 'view',
  run: () => useWorkbench().open({ room: 'hardware', panel: 'hardware-mapping' })
})
