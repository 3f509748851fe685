import { useExperiments } from '../stores/experiments'
import { useOpenExperiment } from '../stores/open-experiment'
import { useProject } from '../stores/project'
import { roomOf } from '../stores/rooms'
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
    const { kind } = useOpenExperiment()
    if (kind !== null) useWorkbench().goTo(roomOf(kind))
  }
})
