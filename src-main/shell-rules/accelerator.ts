import { readKey } from '../../src-shared/keys/key'

const renamed: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right'
}

const unknown = /^(ContextMenu|[^\x21-\x7e])$/

/** A key of a keymap as Electron's menus write it; undefined where menus cannot show it. */
export function acceleratorOf(key: string): string | undefined {
  const parts = readKey(key)?.split('+')
  if (!parts || parts.some((part) => unknown.test(part))) return undefined
  return parts.map((part) => renamed[part] ?? part).join('+')
}
