import { newCrossbar } from '../../src-shared/experiments/crossbar/edits'
import { useExperiments } from '../stores/experiments'
import { useProject } from '../stores/project'
import { useWorkbench } from '../stores/workbench'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const createCrossbar = defineCommand({
  id: 'create.crossbars',
  title: 'crossbars.create',
  group: 'experiment',
  when: () => !useProject().isRepair,
  run: async () => {
    await useExperiments().create(newCrossbar(useText()('crossbars.name')))
    useWorkbench().goTo('crossbars')
  }
})
