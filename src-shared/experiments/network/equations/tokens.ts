import { fail, ok, type Result } from '../../../result'
import type { Flaw } from './expression'

export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'end'
  readonly text: string
  readonly start: number
  readonly end: number
}

const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*|%/uy],
  ['symbol', /<=|>=|==|!=|&&|\|\||\+=|-=|[-+*/^(),<>=!·]/y]
]

/** Cuts a formula into numbers, names and symbols; the last token is its end. */
export function tokensOf(text: string): Result<readonly Token[], Flaw> {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at++
      continue
    }
    const token = tokenAt(text, at)
    if (!token) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 32)
      return fail({ key: 'problems.equationCharacter', at, details: { text: character } })
    }
    tokens.push(token)
    at = token.end
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length })
  return ok(tokens)
}

function tokenAt(text: string, start: number): Token | undefined {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = start
    const [found] = shape.exec(text) ?? []
    if (found) return { kind, text: found, start, end: start + found.length }
  }
  return undefined
}
