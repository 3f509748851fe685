import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showHardwareProjects = defineCommand({
  id: 'view.hardwareProjects',
  title: 'hardware.projects.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'hardware', panel: 'hardware-projects' })
})
