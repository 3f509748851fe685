import { useSettings } from '../stores/settings'
import { defineCommand } from './command'

export const followSystemTheme = defineCommand({
  id: 'view.systemTheme',
  title: 'app.commands.systemTheme',
  group: 'view',
  when: () => useSettings().theme !== 'system',
  run: () => useSettings().setTheme('system')
})
