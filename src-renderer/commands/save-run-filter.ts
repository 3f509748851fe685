import { useNotebookView } from '../stores/notebook-view'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const saveRunFilter = defineCommand({
  id: 'run.saveFilter',
  title: 'app.commands.saveRunFilter',
  group: 'run',
  run: () => {
    useWorkbench().open({ room: 'notebook', panel: 'notebook' })
    useNotebookView().saveOpen = true
  }
})
