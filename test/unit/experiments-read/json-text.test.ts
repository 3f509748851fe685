import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import type { Json } from '../../../src-shared/experiments/json'
import { parseJson } from '../../../src-shared/experiments/parse-json'

const shuffled = (value: Json, seed: number): Json => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed + 1))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, item]) => [key, shuffled(item, seed + 1)] as const
  )
  return Object.fromEntries(seed % 2 === 0 ? entries.toReversed() : entries.toSorted())
}

describe('the canonical text', () => {
  it('is the same whatever the order of the members, and says the whole value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(9), (raw, seed) => {
        const value: Json = JSON.parse(JSON.stringify(raw))
        const text = canonicalJson(value)
        expect(canonicalJson(shuffled(value, seed))).toBe(text)
        expect(JSON.parse(text)).toEqual(value)
      })
    )
  })

  it('differs wherever the values differ', () => {
    const values: Json[] = [
      { a: 1 },
      { a: '1' },
      { a: [1] },
      { a: null },
      {},
      [],
      { b: 1 },
      { a: 1.5 },
      'a'
    ]
    expect(new Set(values.map(canonicalJson)).size).toBe(values.length)
  })

  it('orders by code units and writes no white space', () => {
    expect(canonicalJson({ b: 1, a: [true, null], A: { é: 1e21, z: 0.1 } })).toBe(
      '{"A":{"z":0.1,"é":1e+21},"a":[true,null],"b":1}'
    )
  })
})

describe('JSON text', () => {
  it('is read, with or without a byte order mark', () => {
    expect(parseJson('\uFEFF{"a": [1, "x"]}')).toEqual({ ok: true, value: { a: [1, 'x'] } })
  })

  it.each([
    ['{\n  "a": 1,\n  "b": ,\n}', 3, 8],
    ['{"a": 1e999}', 1, 7],
    ['[1,\n 2\n', 3, 1],
    ['', 1, 1],
    ['{"a": NaN}', 1, 7],
    ['{"a": Infinity}', 1, 7]
  ])('with a mistake, %j, is refused with line %d and column %d', (text, line, column) => {
    expect(parseJson(text)).toEqual({
      ok: false,
      failure: { severity: 'error', path: [], key: 'problems.notJson', details: { line, column } }
    })
  })

  it('is taken exactly where JSON.parse takes it, but for infinite numbers and endless depth', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 20 }), fc.json(), mangledJson), (text) => {
        let parsed: { value: Json } | null
        try {
          parsed = { value: JSON.parse(text.replace(/^\uFEFF/, '')) }
        } catch {
          parsed = null
        }
        if (parsed && JSON.stringify(parsed.value, spellInfinity).includes(infinity)) parsed = null
        const read = parseJson(text)
        expect(read.ok).toBe(parsed !== null)
        if (read.ok) expect(read.value).toEqual(parsed?.value)
      }),
      { numRuns: 500 }
    )
  })
})

const infinity = 'an infinite number'
const spellInfinity = (_key: string, value: unknown): unknown =>
  value === Infinity || value === -Infinity ? infinity : value

const mangledJson = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ',', '\\', '\n', '0', 'e'))
  .map(([text, at, mark]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + mark + text.slice(place + 1)
  })
