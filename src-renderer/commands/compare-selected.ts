import { useComparison } from '../stores/comparison'
import { useSelection } from '../stores/selection'
import { defineCommand } from './command'

export const compareSelected = defineCommand({
  id: 'comparison.selected',
  title: 'compare.commands.compareSelected',
  group: 'run',
  key: 'Mod+Shift+C',
  when: () => useSelection().count > 1,
  run: () => useComparison().compare([...useSelection().chosen])
})
