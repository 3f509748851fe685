import { useComparison } from '../stores/comparison'
import { useProject } from '../stores/project'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const removeComparison = defineCommand({
  id: 'comparison.remove',
  title: 'compare.commands.removeComparison',
  group: 'run',
  when: () =>
    useWorkbench().room === 'compare' && useComparison().id !== null && !useProject().isRepair,
  run: () => useComparison().remove()
})
