import { commands } from '../commands/registry'

/**
 * Keys that differ from what the command files propose: id to key, or null for none. This is the
 * one place to change a key.
 */
const changed: Readonly<Record<string, string | null>> = {}

/** Keys that belong to the system or the page wherever they are pressed. */
const modifiers = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const

export const isMac = navigator.userAgent.includes('Mac')

export const keyOf = (id: string): string | undefined => {
  const own = changed[id]
  return own === null ? undefined : (own ?? commands.get(id)?.key)
}

/**
 * Id of the command whose key this is. Rooms may use a key for commands of their own: the first that
 * can be done now has it.
 */
export function commandFor(event: KeyboardEvent): string | undefined {
  const pressed = keyFrom(event)
  const all = [...commands.values()].filter(({ id, alsoKey }) => {
    const key = keyOf(id)
    const keys = key === undefined ? [] : [key, ...(alsoKey === undefined ? [] : [alsoKey])]
    return keys.some((one) => normal(one) === pressed)
  })
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

function keyFrom(event: KeyboardEvent): string {
  const held = [
    (isMac ? event.metaKey : event.ctrlKey) && 'Mod',
    isMac && event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift'
  ].filter((part) => typeof part === 'string')
  // A Korean keyboard reports "ㅏ" for K: letters and digits are told by their place on the board.
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1]
  return normal([...held, place ?? event.key].join('+'))
}

function normal(key: string): string {
  const parts = key.split('+')
  const held = modifiers.filter((part) => parts.includes(part))
  const rest = parts.filter((part) => !modifiers.some((known) => known === part))
  return [...held, rest.join('+').toUpperCase()].join('+')
}
