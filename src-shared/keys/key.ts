/** What is held while a key is pressed, in the order in which it is written; `Mod` is Cmd on a Mac and Ctrl elsewhere. */
export const modifiers = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const

const named = new Map(
  [
    ...Array.from({ length: 24 }, (_, i) => `F${i + 1}`),
    ...['Enter', 'Escape', 'Tab', 'Space', 'Backspace', 'Delete', 'Insert', 'Home', 'End'],
    ...['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'ContextMenu']
  ].map((name) => [name.toUpperCase(), name])
)

/**
 * A key as keymaps write it, in its one way of writing: `shift+mod+z` is `Mod+Shift+Z`.
 * @returns null for what names no key
 */
export function readKey(text: string): string | null {
  const parts = text.split('+').map((part) => (part === ' ' ? 'Space' : part.trim()))
  const last = parts.at(-1)
  if (!last || text.length > 60) return null
  const held = parts.slice(0, -1).map((part) => part.toUpperCase())
  const known = modifiers.filter((one) => held.includes(one.toUpperCase()))
  if (known.length !== held.length) return null
  const key = named.get(last.toUpperCase()) ?? ([...last].length === 1 ? last.toUpperCase() : null)
  return key === null ? null : [...known, key].join('+')
}

const typing = /^(Shift\+)?([^+]|Space|Enter|Tab|Backspace)$/u

/** Whether a key types or moves in texts and lists when nothing else is held, so that a command would take it from them. */
export const belongsToTyping = (key: string): boolean => typing.test(key)
