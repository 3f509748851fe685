import { ok, type Result } from '../../src-shared/result'
import type { Desks, WindowPort } from '../host'
import type { Dialogs } from './dialogs'
import type { Windows } from './windows'

/** What services may ask of the windows. */
export function windowPort(
  windows: () => Windows,
  desks: () => Desks,
  dialogs: Dialogs,
  onMenu: () => void
): WindowPort {
  /** Brings the window of a project to the front, opening project and window as need be. */
  async function showProject(file: string, opening: 'new' | 'never'): Promise<Result<boolean>> {
    const host = await desks().open(file, opening)
    if (!host.ok) return host
    const [shown] = windows().of(host.value)
    windows().show(shown ?? windows().open(host.value))
    return ok(true)
  }

  return {
    async place(file, opening) {
      const asking = windows().front
      const open = opening === 'never' ? desks().find(file) : undefined
      if (!asking || open === asking.host) return ok('here')
      // A project that other windows show too stays where it is.
      const isShared = windows().of(asking.host).length > 1
      if (!open && !isShared) return ok('here')
      const shown = await showProject(file, opening)
      return shown.ok ? ok('elsewhere') : shown
    },
    async open({ file, choose }) {
      const chosen = choose ? await dialogs.chooseFile({ mode: 'open', kind: 'project' }) : file
      if (chosen === null) return ok(false)
      if (chosen !== undefined) return showProject(chosen, 'never')
      const asking = windows().front
      if (asking) windows().open(asking.host)
      return ok(asking !== undefined)
    },
    setMenu(menu) {
      const asking = windows().front
      if (asking) asking.menu = menu
      onMenu()
    }
  }
}
