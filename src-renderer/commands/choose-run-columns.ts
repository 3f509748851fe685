import { useNotebookView } from '../stores/notebook-view'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const chooseRunColumns = defineCommand({
  id: 'run.columns',
  title: 'app.commands.chooseColumns',
  group: 'run',
  run: () => {
    useWorkbench().open({ room: 'notebook', panel: 'notebook' })
    useNotebookView().columnsOpen = true
  }
})
