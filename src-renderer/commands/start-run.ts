import { useRunSetup } from '../stores/run-setup'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const startRun = defineCommand({
  id: 'run.start',
  title: 'networks.commands.run',
  group: 'run',
  key: 'F5',
  alsoKey: 'Mod+Enter',
  inTextFields: true,
  when: () => useRunSetup().canStart,
  run: async () => {
    const workbench = useWorkbench()
    // What is happening comes to the front; the canvas is the tab beside it.
    if (workbench.room === 'networks') workbench.open({ room: 'networks', panel: 'networks-live' })
    await useRunSetup().start()
  }
})
