import { useSweepPlan } from '../stores/sweep-plan'
import { defineCommand } from './command'

export const startSweep = defineCommand({
  id: 'sweep.start',
  title: 'sweeps.commands.start',
  group: 'run',
  when: () => useSweepPlan().canStart,
  run: () => useSweepPlan().start()
})
