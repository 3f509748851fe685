import { useEmulation } from '../stores/emulation'
import { useOpenExperiment } from '../stores/open-experiment'
import { defineCommand } from './command'

export const emulateNetwork = defineCommand({
  id: 'network.emulate',
  title: 'emulation.command',
  group: 'experiment',
  when: () => useOpenExperiment().network !== null,
  run: async () => {
    const open = useOpenExperiment()
    await open.flush()
    if (open.id === null || !open.network) return
    useEmulation().show({ from: 'experiment', id: open.id, name: open.network.name })
  }
})
