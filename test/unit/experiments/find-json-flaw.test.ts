import { describe, expect, it } from 'vitest'
import { findJsonFlaw, lineAndColumn } from '../../../src-shared/experiments/find-json-flaw'

describe('findJsonFlaw', () => {
  it.each(['{}', ' [1, -2.5e3, "a\\u00e9\\n", true, null, {"k": []}] ', '"x"', '0'])(
    'takes %s',
    (source) => {
      expect(findJsonFlaw(source)).toBeNull()
      expect(() => JSON.parse(source)).not.toThrow()
    }
  )

  it.each([
    ['{"a": 1,}', 'syntax', 8],
    ['{"a" 1}', 'syntax', 5],
    ['{a: 1}', 'syntax', 1],
    ['[1 2]', 'syntax', 3],
    ['[01]', 'syntax', 2],
    ['{"a": NaN}', 'syntax', 6],
    ['["a\nb"]', 'syntax', 3],
    ['["\\x"]', 'syntax', 2],
    ['{} x', 'syntax', 3],
    ['{"a": [1, 2', 'ends-early', 11],
    ['"abc', 'ends-early', 4],
    ['', 'ends-early', 0],
    ['{"a": 1e999}', 'not-finite', 6]
  ])('finds the flaw of %j', (source, kind, offset) => {
    expect(findJsonFlaw(source)).toEqual({ kind, offset })
  })

  it('refuses depths that later steps could not follow', () => {
    expect(findJsonFlaw('['.repeat(100_000))?.kind).toBe('too-deep')
  })

  it('counts lines and columns from one', () => {
    expect(lineAndColumn('{\n  "a": x', 9)).toEqual({ line: 2, column: 8 })
    expect(lineAndColumn('x', 0)).toEqual({ line: 1, column: 1 })
  })
})
