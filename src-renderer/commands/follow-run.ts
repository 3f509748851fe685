import { useLiveView } from '../stores/live-view'
import { defineCommand } from './command'

export const followRun = defineCommand({
  id: 'live.follow',
  title: 'watching.commands.follow',
  group: 'run',
  key: 'Mod+Alt+F',
  when: () => useLiveView().isOpen && !useLiveView().isFollowing,
  run: () => useLiveView().follow()
})
