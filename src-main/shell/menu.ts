import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Translator } from '../../src-shared/locale'
import { menuRoles } from '../shell-rules/menu-roles'

export interface MenuActions {
  readonly newProject: () => void
  readonly openProject: () => void
  readonly backup: () => void
}

type Item = MenuItemConstructorOptions

/** Sets the menu in the user's language. The page sees every key before the menu does. */
export function setMenu(t: Translator, actions: MenuActions): void {
  const onMac = process.platform === 'darwin'
  const separator: Item = { type: 'separator' }
  const items = (group: keyof typeof menuRoles): Item[] =>
    menuRoles[group].map((role) =>
      role === '-' ? separator : { role, label: t(`shell.menu.${role}`) }
    )
  const action = (name: keyof MenuActions): Item => ({
    label: t(`shell.menu.${name}`),
    click: actions[name]
  })
  const files = [action('newProject'), action('openProject'), action('backup')]
  const about: Item = { label: t('shell.menu.about'), click: () => app.showAboutPanel() }

  const menus: Item[] = [
    {
      label: t('shell.menu.file'),
      submenu: onMac ? files : [...files, separator, ...items('file')]
    },
    { label: t('shell.menu.edit'), submenu: items('edit') },
    {
      label: t('shell.menu.view'),
      submenu: [...items('view'), ...(app.isPackaged ? [] : items('development'))]
    },
    { label: t('shell.menu.window'), submenu: items('window') },
    { label: t('shell.menu.help'), submenu: [about] }
  ]
  if (onMac) menus.unshift({ label: app.name, submenu: items('mac') })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus))
}
