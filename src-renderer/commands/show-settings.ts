import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showSettings = defineCommand({
  id: 'view.settings',
  title: 'app.commands.settings',
  group: 'view',
  key: 'Mod+,',
  inTextFields: true,
  run: () => {
    const workbench = useWorkbench()
    workbench.open({ room: workbench.room, panel: 'settings' })
  }
})
