import { useSweepStart } from '../stores/sweep-start'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const createSweep = defineCommand({
  id: 'create.sweeps',
  title: 'sweeps.commands.create',
  group: 'experiment',
  when: () => useSweepStart().canCreate,
  run: () => useSweepStart().create((name) => useText()('sweeps.nameOf', { name }))
})
