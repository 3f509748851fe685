import type { keymapMethods } from '../../src-shared/contract/keymap'
import type { Handlers } from '../../src-shared/contract/method'
import { openKeymap } from '../store'
import type { ProjectHolder } from './project-holder'

/** The user's keys. */
export function keymapService({ options, events }: ProjectHolder): Handlers<typeof keymapMethods> {
  const keymap = openKeymap(options.dataFolder)
  return {
    'keymap.get': () => keymap.read(),
    'keymap.set': async ({ keys }) => {
      const written = await keymap.write(keys)
      if (written.ok) events.emit('keymap.changed', written.value)
      return written
    }
  }
}
