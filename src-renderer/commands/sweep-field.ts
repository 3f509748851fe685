import { useSweepStart } from '../stores/sweep-start'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const sweepField = defineCommand({
  id: 'sweep.field',
  title: 'sweeps.commands.sweepField',
  group: 'experiment',
  key: 'Mod+Shift+K',
  inTextFields: true,
  when: () => useSweepStart().canSweepField,
  run: () => useSweepStart().sweepField((name) => useText()('sweeps.nameOf', { name }))
})
