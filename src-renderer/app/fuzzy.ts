/** How well a text answers a query, and which of its letters did. */
export interface Match {
  readonly score: number
  readonly letters: readonly number[]
}

/**
 * Finds the query's letters in a text in their order; neighbours and starts of words count more.
 * White space in the query separates parts that may stand in any order.
 * @returns null when a letter is missing
 */
export function fuzzyMatch(query: string, text: string): Match | null {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = parts.map((part) => matchPart(part, text.toLowerCase()))
  if (found.some((match) => match === null)) return null
  const matches = found.filter((match) => match !== null)
  return {
    score: matches.reduce((sum, match) => sum + match.score, 0) - text.length * 0.01,
    letters: matches.flatMap((match) => match.letters)
  }
}

function matchPart(part: string, text: string): Match | null {
  const whole = text.indexOf(part)
  if (whole >= 0) {
    const bonus = startsWord(text, whole) ? 4 : 0
    return { score: part.length * 3 + bonus, letters: range(whole, part.length) }
  }
  const letters: number[] = []
  let score = 0
  let from = 0
  for (const letter of part) {
    const at = text.indexOf(letter, from)
    if (at < 0) return null
    score += at === (letters.at(-1) ?? -2) + 1 ? 2 : startsWord(text, at) ? 1.5 : 0.2
    letters.push(at)
    from = at + 1
  }
  return { score, letters }
}

const startsWord = (text: string, at: number): boolean => at === 0 || text[at - 1] === ' '

const range = (from: number, length: number): readonly number[] =>
  Array.from({ length }, (_, i) => from + i)
