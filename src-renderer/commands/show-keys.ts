import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showKeys = defineCommand({
  id: 'view.keys',
  title: 'desktop.commands.showKeys',
  group: 'help',
  key: 'Mod+Alt+K',
  inTextFields: true,
  run: () => {
    const workbench = useWorkbench()
    workbench.open({ room: workbench.room, panel: 'keyboard' })
  }
})
