import { isJsonObject, type Json } from '../experiments/json'
import { readKey } from './key'

/** The user's keys: id of a command to its key, or to null for none. What is not named keeps its usual key. */
export type Keys = Readonly<Record<string, string | null>>

/** An entry of the file that is left out, and why (the last part of the key of its text). */
export interface KeymapFlaw {
  readonly id: string
  readonly reason: 'notAKey' | 'notText'
  readonly value: string
}

export interface ReadKeymap {
  readonly keys: Keys
  readonly flaws: readonly KeymapFlaw[]
}

/**
 * Reads what a keymap file holds. One bad entry does not cost the others.
 * @returns null for what is no keymap at all
 */
export function readKeymap(json: Json): ReadKeymap | null {
  if (!isJsonObject(json) || json['format'] !== 'engram-keymap' || !isJsonObject(json['keys'])) {
    return null
  }
  const keys: Record<string, string | null> = {}
  const flaws: KeymapFlaw[] = []
  for (const [id, value] of Object.entries(json['keys'])) {
    const key = typeof value === 'string' ? readKey(value) : null
    if (value === null || key !== null) keys[id] = key
    else {
      const reason = typeof value === 'string' ? 'notAKey' : 'notText'
      flaws.push({ id, reason, value: JSON.stringify(value).slice(0, 80) })
    }
  }
  return { keys, flaws }
}

/** The file's text; entries by name, so that a file under version control changes little. */
export function writeKeymap(keys: Keys): string {
  const sorted = Object.fromEntries(Object.entries(keys).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ format: 'engram-keymap', version: 1, keys: sorted }, null, 2)}\n`
}
