import type { Handlers } from '../../src-shared/contract/method'
import type { settingsMethods } from '../../src-shared/contract/settings'
import { ok } from '../../src-shared/result'
import type { ProjectHolder } from './project-holder'

/** The user's settings. */
export function settingsService({ user, events }: ProjectHolder): Handlers<typeof settingsMethods> {
  return {
    'settings.get': () => ok(user.get()),
    'settings.set': async (change) => {
      const saved = await user.set(change)
      if (saved.ok) events.emit('settings.changed', saved.value)
      return saved
    }
  }
}
