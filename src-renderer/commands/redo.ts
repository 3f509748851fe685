import { useHistory } from '../stores/history'
import { defineCommand } from './command'

export const redo = defineCommand({
  id: 'edit.redo',
  title: 'app.commands.redo',
  group: 'edit',
  key: 'Mod+Shift+Z',
  when: () => useHistory().canRedo,
  run: () => useHistory().redo()
})
