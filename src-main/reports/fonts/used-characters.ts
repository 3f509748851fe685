/** @returns the code points of a page: those of its text and of its drawings; tags do no harm */
export function usedCharacters(page: string): ReadonlySet<number> {
  const used = new Set<number>()
  for (const character of page) used.add(character.codePointAt(0) ?? 0)
  return used
}
