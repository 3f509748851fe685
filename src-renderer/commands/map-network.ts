import { useMapping } from '../stores/mapping'
import { useOpenExperiment } from '../stores/open-experiment'
import { useProject } from '../stores/project'
import { useWorkbench } from '../stores/workbench'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const mapNetwork = defineCommand({
  id: 'network.map',
  title: 'mapping.go',
  group: 'experiment',
  key: 'Mod+Shift+H',
  when: () =>
    useWorkbench().room === 'networks' &&
    (useOpenExperiment().network?.populations.length ?? 0) > 0 &&
    !useProject().isRepair,
  run: async () => {
    const open = useOpenExperiment()
    const { network } = open
    if (!network || open.document === null) return
    const name = useText()('mapping.nameOf', { name: network.name })
    await useMapping().map(name, open.document, null)
  }
})
