import { useSettings } from '../stores/settings'
import { defineCommand } from './command'

export const switchTheme = defineCommand({
  id: 'view.switchTheme',
  title: 'app.commands.switchTheme',
  group: 'view',
  run: () => {
    const settings = useSettings()
    return settings.setTheme(settings.isDark ? 'light' : 'dark')
  }
})
