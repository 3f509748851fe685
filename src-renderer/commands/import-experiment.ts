import { useExperiments } from '../stores/experiments'
import { useProject } from '../stores/project'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const importExperiment = defineCommand({
  id: 'experiment.import',
  title: 'networks.commands.import',
  group: 'experiment',
  key: 'Mod+Shift+I',
  when: () => !useProject().isRepair,
  run: async () => {
    await useExperiments().importFile()
    useWorkbench().goTo('networks')
  }
})
