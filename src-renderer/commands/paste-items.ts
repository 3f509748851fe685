import { copiedText, pasteText } from '../stores/canvas-clipboard'
import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const pasteItems = defineCommand({
  id: 'network.paste',
  title: 'drawing.commands.paste',
  group: 'edit',
  when: () => useWorkbench().room === 'networks' && useOpenExperiment().network !== null,
  run: () => pasteText(copiedText())
})
