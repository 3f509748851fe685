import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showNotices = defineCommand({
  id: 'view.notices',
  title: 'app.commands.notices',
  group: 'view',
  run: () => {
    const workbench = useWorkbench()
    workbench.noticesOpen = !workbench.noticesOpen
  }
})
