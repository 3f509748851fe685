import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Translator } from '../../src-shared/locale'

export interface MenuActions {
  readonly createProject: () => void
  readonly openProject: () => void
  readonly backUpProject: () => void
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/** Sets the menu in the user's language. The page sees every key before the menu does. */
export function setMenu(t: Translator, actions: MenuActions): void {
  const onMac = process.platform === 'darwin'
  const role = (name: NonNullable<Item['role']>, label: string): Item => ({ role: name, label })
  const file: Item = {
    label: t('shell.menu.file'),
    submenu: [
      { label: t('shell.menu.newProject'), click: actions.createProject },
      { label: t('shell.menu.openProject'), click: actions.openProject },
      { label: t('shell.menu.backup'), click: actions.backUpProject },
      separator,
      onMac ? role('close', t('shell.menu.close')) : role('quit', t('shell.menu.quit'))
    ]
  }
  const edit: Item = {
    label: t('shell.menu.edit'),
    submenu: [
      role('undo', t('shell.menu.undo')),
      role('redo', t('shell.menu.redo')),
      separator,
      role('cut', t('shell.menu.cut')),
      role('copy', t('shell.menu.copy')),
      role('paste', t('shell.menu.paste')),
      role('selectAll', t('shell.menu.selectAll'))
    ]
  }
  const view: Item = {
    label: t('shell.menu.view'),
    submenu: [
      role('resetZoom', t('shell.menu.resetZoom')),
      role('zoomIn', t('shell.menu.zoomIn')),
      role('zoomOut', t('shell.menu.zoomOut')),
      separator,
      role('togglefullscreen', t('shell.menu.fullScreen')),
      ...(app.isPackaged ? [] : [role('toggleDevTools', t('shell.menu.devTools'))])
    ]
  }
  const window: Item = {
    label: t('shell.menu.window'),
    submenu: [role('minimize', t('shell.menu.minimize')), role('zoom', t('shell.menu.zoom'))]
  }
  const help: Item = {
    label: t('shell.menu.help'),
    submenu: [{ label: t('shell.menu.about'), click: () => app.showAboutPanel() }]
  }
  const application: Item = {
    label: app.name,
    submenu: [
      role('hide', t('shell.menu.hide')),
      role('hideOthers', t('shell.menu.hideOthers')),
      separator,
      role('quit', t('shell.menu.quit'))
    ]
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(onMac ? [application] : []), file, edit, view, window, help])
  )
}
