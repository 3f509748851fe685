import { belongsToTyping, readKey } from '../../../src-shared/keys/key'
import type { Keys } from '../../../src-shared/keys/keymap'
import type { Command, CommandGroup } from '../../commands/command'

/** The order in which groups of commands are listed. */
export const groupOrder: readonly CommandGroup[] = [
  ...(['project', 'experiment', 'edit', 'run', 'view', 'help'] as const)
]

export interface KeyRow {
  readonly command: Command
  readonly title: string
  readonly group: string
  /** As the user reads it. */
  readonly key: string | undefined
  readonly usual: string | undefined
  readonly isOwn: boolean
}

/** Rows whose title, group or key has all words of the query. */
export function rowsFor(rows: readonly KeyRow[], query: string): readonly KeyRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(({ title, group, key = '' }) => {
    const text = `${group} ${title} ${key}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

export type Pressed =
  | { readonly what: 'keep' | 'remove' | 'waiting' }
  | { readonly what: 'typing' | 'key'; readonly key: string }
  | { readonly what: 'unknown' }

const alone = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'OS'])

/**
 * What a press means while a new key is waited for.
 * @param key as keymaps write it; null where it names none
 */
export function readPress(event: KeyboardEvent, key: string | null): Pressed {
  if (alone.has(event.key)) return { what: 'waiting' }
  if (key === 'Escape') return { what: 'keep' }
  if (key === 'Delete' || key === 'Backspace') return { what: 'remove' }
  if (key === null) return { what: 'unknown' }
  return { what: belongsToTyping(key) ? 'typing' : 'key', key }
}

/**
 * The user's keys after a command got one, or none with null. Its usual key is not written down: so it follows when
 * a later version has another.
 */
export function withKey(keys: Keys, command: Command, key: string | null): Keys {
  const { [command.id]: _before, ...others } = keys
  const usual = command.key === undefined ? null : readKey(command.key)
  return key === usual && command.alsoKey === undefined ? others : { ...others, [command.id]: key }
}
