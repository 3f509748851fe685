import { useLiveView } from '../stores/live-view'
import { defineCommand } from './command'

export const changeStimuli = defineCommand({
  id: 'live.stimuli',
  title: 'watching.commands.stimuli',
  group: 'run',
  key: 'Mod+Alt+S',
  when: () => useLiveView().isOpen,
  run: () => useLiveView().toggleStimuli()
})
