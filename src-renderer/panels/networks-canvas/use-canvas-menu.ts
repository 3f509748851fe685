import { canRun, runCommand } from '../../commands/registry'
import { shownKeyOf } from '../../app/keymap'
import type { LocaleKey } from '../../../src-shared/locale'
import type { IconName } from '../../ui/icons'
import type { MenuItem } from '../../ui/menu'
import { useText } from '../../ui/text'

const entries: readonly {
  readonly id: string
  readonly title: LocaleKey
  readonly icon?: IconName
  readonly key?: string
  readonly separated?: boolean
  /** Not shown while it cannot be done. */
  readonly optional?: boolean
  readonly danger?: boolean
}[] = [
  { id: 'canvas.connect', title: 'drawing.commands.connect', icon: 'connect', key: 'C' },
  { id: 'network.copy', title: 'drawing.commands.copy', icon: 'copy', separated: true },
  { id: 'network.cut', title: 'drawing.commands.cut' },
  { id: 'network.paste', title: 'drawing.commands.paste' },
  { id: 'network.duplicate', title: 'networks.commands.duplicate', icon: 'duplicate' },
  { id: 'network.group', title: 'drawing.commands.group', icon: 'group', separated: true },
  { id: 'network.renameGroup', title: 'drawing.commands.renameGroup', optional: true },
  { id: 'network.ungroup', title: 'drawing.commands.ungroup', optional: true },
  { id: 'network.collapse', title: 'drawing.commands.collapse', optional: true },
  { id: 'network.expand', title: 'drawing.commands.expand', optional: true },
  { id: 'canvas.zoomToSelection', title: 'drawing.commands.zoomToSelection', separated: true },
  { id: 'canvas.fit', title: 'drawing.commands.fit', icon: 'fit' },
  { id: 'network.remove', title: 'networks.commands.remove', icon: 'trash', separated: true, danger: true, key: 'Delete' } // prettier-ignore
]

/** What the right mouse button offers on the canvas: commands like everywhere else. */
export function useCanvasMenu(): () => readonly MenuItem[] {
  const t = useText()
  return () =>
    entries
      .filter(({ id, optional }) => !optional || canRun(id))
      .map(({ id, title, icon, key, separated, danger }) => {
        const shortcut = key ?? shownKeyOf(id)
        return {
          label: t(title),
          disabled: !canRun(id),
          run: () => void runCommand(id),
          ...(icon ? { icon } : {}),
          ...(shortcut === undefined ? {} : { shortcut }),
          ...(separated ? { separated } : {}),
          ...(danger ? { danger } : {})
        }
      })
}
