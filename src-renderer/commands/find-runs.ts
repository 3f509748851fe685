import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const findRuns = defineCommand({
  id: 'run.find',
  title: 'app.commands.findRuns',
  group: 'run',
  key: 'Mod+F',
  inTextFields: true,
  run: () => {
    const workbench = useWorkbench()
    workbench.open({ room: 'notebook', panel: 'notebook' })
    workbench.searchAsked += 1
  }
})
