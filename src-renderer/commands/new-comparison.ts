import { useComparison } from '../stores/comparison'
import { useProject } from '../stores/project'
import { defineCommand } from './command'

export const newComparison = defineCommand({
  id: 'comparison.new',
  title: 'compare.commands.newComparison',
  group: 'run',
  when: () => !useProject().isRepair,
  run: () => useComparison().compare([])
})
