/** A whole number for a name, the same wherever and whenever it is asked for: FNV-1a. */
export function nameKey(name: string): number {
  let hash = 0x811c9dc5
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
