import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const goToReports = defineCommand({
  id: 'room.reports',
  title: 'reporting.commands.goTo',
  group: 'view',
  key: 'Mod+8',
  inTextFields: true,
  run: () => useWorkbench().goTo('reports')
})
