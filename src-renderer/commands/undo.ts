import { useHistory } from '../stores/history'
import { defineCommand } from './command'

export const undo = defineCommand({
  id: 'edit.undo',
  title: 'app.commands.undo',
  group: 'edit',
  key: 'Mod+Z',
  when: () => useHistory().canUndo,
  run: () => useHistory().undo()
})
