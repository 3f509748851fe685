import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showExperimentNote = defineCommand({
  id: 'experiment.note',
  title: 'app.commands.showExperimentNote',
  group: 'experiment',
  when: () => useOpenExperiment().id !== null && useWorkbench().room !== 'notebook',
  run: () => {
    const workbench = useWorkbench()
    workbench.open({ room: workbench.room, panel: 'experiment-note' })
  }
})
