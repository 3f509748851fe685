/**
 * A formula in three: what comes before the place that is wrong, the word, number or sign there, and
 * the rest. At the end of the text the place is a space.
 * @param at counted from 0
 */
export function markedParts(
  text: string,
  at: number
): { readonly before: string; readonly at: string; readonly after: string } {
  const word = /^(?:[\p{L}\p{N}_.]+|.)/su.exec(text.slice(at))?.[0] ?? '\u00a0'
  return { before: text.slice(0, at), at: word, after: text.slice(at + word.length) }
}
