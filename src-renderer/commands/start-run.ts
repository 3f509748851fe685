import { useRunSetup } from '../stores/run-setup'
import { defineCommand } from './command'

export const startRun = defineCommand({
  id: 'run.start',
  title: 'networks.commands.run',
  group: 'run',
  key: 'F5',
  alsoKey: 'Mod+Enter',
  inTextFields: true,
  when: () => useRunSetup().canStart,
  run: () => useRunSetup().start()
})
