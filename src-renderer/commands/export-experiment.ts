import { useExperiments } from '../stores/experiments'
import { useOpenExperiment } from '../stores/open-experiment'
import { defineCommand } from './command'

export const exportExperiment = defineCommand({
  id: 'experiment.export',
  title: 'networks.commands.export',
  group: 'experiment',
  key: 'Mod+Shift+E',
  when: () => useOpenExperiment().id !== null,
  run: async () => {
    const { id } = useOpenExperiment()
    if (id) await useExperiments().exportFile(id)
  }
})
