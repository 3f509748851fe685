/** Why a text is not JSON that Engram takes, and where: `offset` counts UTF-16 units from 0. */
export interface JsonFlaw {
  readonly kind: 'syntax' | 'ends-early' | 'not-finite' | 'too-deep'
  readonly offset: number
}

const deepest = 200
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y
// A string as RFC 8259 has it: no bare control characters, only known escapes.
// eslint-disable-next-line no-control-regex
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const space = /[ \t\n\r]*/y

/**
 * Finds the first flaw of a JSON text (RFC 8259). JSON.parse would not say where it is, would read
 * `1e999` as infinity, and would take any depth, which later steps could not follow.
 * @returns null for good JSON
 */
export function findJsonFlaw(source: string): JsonFlaw | null {
  let at = 0
  const flaw = (
    kind: JsonFlaw['kind'] = at >= source.length ? 'ends-early' : 'syntax'
  ): JsonFlaw => ({
    kind,
    offset: at
  })
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(source)?.[0] ?? null
    if (found !== null) at += found.length
    return found
  }
  const takeMark = (mark: string): boolean => {
    take(space)
    if (source[at] !== mark) return false
    at++
    return true
  }

  const value = (depth: number): JsonFlaw | null => {
    if (depth > deepest) return flaw('too-deep')
    take(space)
    if (source[at] === '{') return members('}', depth, true)
    if (source[at] === '[') return members(']', depth, false)
    if (take(text) !== null || take(word) !== null) return null
    const start = at
    const digits = take(number)
    if (digits === null) return unfinishedString() ?? flaw()
    if (Number.isFinite(Number(digits))) return null
    return { kind: 'not-finite', offset: start }
  }

  const members = (end: string, depth: number, named: boolean): JsonFlaw | null => {
    at++
    if (takeMark(end)) return null
    for (;;) {
      if (named) {
        take(space)
        if (take(text) === null) return unfinishedString() ?? flaw()
        if (!takeMark(':')) return flaw()
      }
      const inner = value(depth + 1)
      if (inner) return inner
      if (takeMark(end)) return null
      if (!takeMark(',')) return flaw()
    }
  }

  /** A string that starts here and goes wrong: points at the wrong character, not at the quote. */
  const unfinishedString = (): JsonFlaw | null => {
    if (source[at] !== '"') return null
    // eslint-disable-next-line no-control-regex
    const good = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y
    take(good)
    return flaw()
  }

  const inner = value(0)
  if (inner) return inner
  take(space)
  return at < source.length ? flaw('syntax') : null
}

/** Line and column of a place, both from 1. */
export function lineAndColumn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 }
}
