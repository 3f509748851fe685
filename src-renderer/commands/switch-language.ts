import { useSettings } from '../stores/settings'
import { defineCommand } from './command'

export const switchLanguage = defineCommand({
  id: 'view.switchLanguage',
  title: 'app.commands.switchLanguage',
  group: 'view',
  run: () => {
    const settings = useSettings()
    return settings.setLanguage(settings.language === 'en' ? 'ko' : 'en')
  }
})
