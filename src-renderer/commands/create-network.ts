import { useExperiments } from '../stores/experiments'
import { useProject } from '../stores/project'
import { useText } from '../ui/text'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

/** A network to be drawn from nothing. */
const empty = (name: string) => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name,
  simulation: { duration: '1000 ms' },
  populations: []
})

export const createNetwork = defineCommand({
  id: 'create.networks',
  title: 'drawing.commands.create',
  group: 'experiment',
  when: () => !useProject().isRepair,
  run: () => {
    useWorkbench().goTo('networks')
    return useExperiments().create(empty(useText()('drawing.newName')))
  }
})
