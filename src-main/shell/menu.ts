import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuLine, WindowMenu } from '../../src-shared/contract/windows'
import type { Translator } from '../../src-shared/locale'
import { acceleratorOf } from '../shell-rules/accelerator'
import { menuRoles } from '../shell-rules/menu-roles'

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/**
 * Sets the menu in the user's language: the commands of the window in front, between the system's own lines. The
 * page sees every key before the menu does.
 *
 * @param commands what the window in front offers; null while there is none
 * @param choose tells the window in front of a chosen command
 */
export function setMenu(
  t: Translator,
  commands: WindowMenu | null,
  choose: (command: string) => void
): void {
  const onMac = process.platform === 'darwin'
  const items = (group: keyof typeof menuRoles): Item[] =>
    menuRoles[group].map((role) =>
      role === '-' ? separator : { role, label: t(`shell.menu.${role}`) }
    )
  const lines = (group: keyof WindowMenu): Item[] =>
    (commands?.[group] ?? []).flatMap((line) => [
      ...(line.separated ? [separator] : []),
      lineOf(line, choose)
    ])
  const below = (...groups: Item[][]): Item[] =>
    groups
      .filter((group) => group.length > 0)
      .flatMap((group, i) => (i === 0 ? group : [separator, ...group]))
  const menu = (label: string, submenu: Item[]): Item[] =>
    submenu.length === 0 ? [] : [{ label, submenu }]
  const about: Item = { label: t('shell.menu.about'), click: () => app.showAboutPanel() }

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(onMac ? menu(app.name, items('mac')) : []),
      ...menu(t('shell.menu.file'), below(lines('project'), onMac ? [] : items('file'))),
      ...menu(t('shell.menu.edit'), below(items('edit'), lines('edit'))),
      ...menu(t('shell.menu.experiment'), lines('experiment')),
      ...menu(t('shell.menu.run'), lines('run')),
      ...menu(
        t('shell.menu.view'),
        below(lines('view'), items('view'), app.isPackaged ? [] : items('development'))
      ),
      ...menu(t('shell.menu.window'), items('window')),
      ...menu(t('shell.menu.help'), below(lines('help'), [about]))
    ])
  )
}

function lineOf({ command, label, key, enabled }: MenuLine, choose: (id: string) => void): Item {
  const accelerator = key === null ? undefined : acceleratorOf(key)
  return {
    id: command,
    label,
    enabled,
    // Shown, not listened to.
    registerAccelerator: false,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => choose(command)
  }
}
