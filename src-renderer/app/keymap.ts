import { readKey } from '../../src-shared/keys/key'
import type { Command } from '../commands/command'
import { commands } from '../commands/registry'
import { useKeymap } from '../stores/keymap'

export const isMac = navigator.userAgent.includes('Mac')

/** The key of a command: the user's, or the usual one; undefined when it has none. */
export const keyOf = (id: string): string | undefined => keysOf(id)[0]

/** All keys of a command. One that the user has chosen takes the place of both usual ones. */
export function keysOf(id: string): readonly string[] {
  const own = useKeymap().keys[id]
  if (own !== undefined) return own === null ? [] : [own]
  const command = commands.get(id)
  return [command?.key, command?.alsoKey].flatMap((key) =>
    key === undefined ? [] : [readKey(key) ?? key]
  )
}

/** Commands whose key this is, in their order. */
export const commandsWith = (key: string): readonly Command[] =>
  [...commands.values()].filter(({ id }) => keysOf(id).includes(key))

/**
 * Id of the command whose key this is. Rooms may use a key for commands of their own: the first that
 * can be done now has it.
 */
export function commandFor(event: KeyboardEvent): string | undefined {
  const pressed = keyFrom(event)
  if (pressed === null) return undefined
  const all = commandsWith(pressed)
  return (all.find(({ when }) => when?.() ?? true) ?? all[0])?.id
}

/** The key as the system writes it: "⇧⌘Z" or "Ctrl+Shift+Z". */
export function showKey(key: string, onMac = isMac): string {
  const parts = key.split('+')
  if (!onMac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+')
  const signs: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod']
  return [
    ...order.filter((part) => parts.includes(part)).map((part) => signs[part] ?? part),
    ...parts.filter((part) => !order.includes(part))
  ].join('')
}

/** The key of a command as the user reads it, or undefined when it has none. */
export const shownKeyOf = (id: string): string | undefined => {
  const key = keyOf(id)
  return key === undefined ? undefined : showKey(key)
}

/** The key that is pressed, as keymaps write it; null while only Shift and its like are held. */
export function keyFrom(event: KeyboardEvent): string | null {
  const held = [
    (isMac ? event.metaKey : event.ctrlKey) && 'Mod',
    isMac && event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift'
  ].filter((part) => typeof part === 'string')
  // A Korean keyboard reports "ㅏ" for K: letters and digits are told by their place on the board.
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1]
  const key = place ?? (event.key === ' ' ? 'Space' : event.key)
  return readKey([...held, key].join('+'))
}
