// Words of languages that put spaces between them are tokens, found by their beginnings; "tauM" is
// also found as "M". Korean, Chinese and Japanese are cut into overlapping pairs of letters, as
// search engines do (Lucene's CJK analyzer): "시냅스를" is found by "시냅스", "냅스" and "스". SQLite's
// own trigrams would not find "뉴런" or "소자", as they need three letters at least.

const wide = '\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const pieces = new RegExp(
  `[${wide}]+|#\\d+|\\d+(?:\\.\\d+)?(?:(?![${wide}])[\\p{L}%])*|(?:(?![${wide}])[\\p{L}\\p{M}\\p{N}_])+`,
  'gu'
)
const isWide = new RegExp(`^[${wide}]`, 'u')
/** Letters of a syllable that is still being typed. */
const halfTyped = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff]+/g
const words = /(?<=[\p{Ll}\d])(?=\p{Lu})|_/u

/** Letters that differ only in case or in how Unicode composes them are the same to a search. */
const searchForm = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The tokens of a text that is to be found, with spaces between them. */
export function tokensToFind(text: string): string {
  const found = new Set<string>()
  for (const [piece] of text.normalize('NFKC').matchAll(pieces)) {
    if (isWide.test(piece)) {
      const letters = [...piece]
      letters.forEach((letter, i) => found.add(letter + (letters[i + 1] ?? '')))
      continue
    }
    found.add(piece.toLowerCase())
    const parts = piece.split(words)
    if (parts.length > 1) {
      for (const part of parts) if (part !== '') found.add(part.toLowerCase())
    }
  }
  return [...found].join(' ')
}

/**
 * What a user typed, as an expression of FTS5: all of its words, each as the beginning of a word.
 * @returns undefined where there is nothing to look for; null where nothing can be found
 */
export function searchExpression(text: string): string | null | undefined {
  const typed = text.normalize('NFC').replace(halfTyped, ' ').trim()
  if (typed === '') return undefined
  const terms = [...searchForm(typed).matchAll(pieces)].flatMap(([piece]) => termsOf(piece))
  return terms.length === 0 ? null : [...new Set(terms)].join(' AND ')
}

function termsOf(piece: string): string[] {
  const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`
  if (!isWide.test(piece)) return [piece.startsWith('#') ? quoted(piece) : `${quoted(piece)}*`]
  const letters = [...piece]
  if (letters.length === 1) return [`${quoted(piece)}*`]
  return letters.slice(0, -1).map((letter, i) => quoted(letter + (letters[i + 1] ?? '')))
}
