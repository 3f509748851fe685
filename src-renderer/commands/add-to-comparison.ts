import { useComparison } from '../stores/comparison'
import { useSelection } from '../stores/selection'
import { defineCommand } from './command'

export const addToComparison = defineCommand({
  id: 'comparison.add',
  title: 'compare.commands.addToComparison',
  group: 'run',
  when: () => useSelection().count > 0,
  run: () => useComparison().add([...useSelection().chosen])
})
