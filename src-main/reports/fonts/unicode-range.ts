/** First and last code point, both inside. */
export type Span = readonly [from: number, to: number]

/** Reads CSS's `unicode-range`, `U+0-FF,U+131`. */
export const parseUnicodeRange = (text: string): readonly Span[] =>
  text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

export const isInside = (spans: readonly Span[], point: number): boolean =>
  spans.some(([from, to]) => point >= from && point <= to)
