import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch } from '../../../../src-shared/experiments/patch'
import {
  addAxis,
  changeDraws,
  changeSeeds,
  moveAxis,
  readTable,
  removeAxis,
  useTable
} from '../../../../src-shared/experiments/sweep/edits'
import {
  fieldText,
  findField,
  withValueAt
} from '../../../../src-shared/experiments/sweep/field-path'
import { inverseNormal } from '../../../../src-shared/experiments/sweep/inverse-normal'
import { randomStream, shuffled } from '../../../../src-shared/experiments/sweep/random'
import { sweepSchema, type SweepDocument } from '../../../../src-shared/experiments/sweep/schema'
import { newSweep } from '../../../../src-shared/experiments/sweep/sweep-base'

describe('the normal quantile', () => {
  // Abramowitz & Stegun 1964, tables 26.1 and 26.2; Wichura 1988 gives the first three as test values.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
    [0.5, 0],
    [0.975, 1.959963984540054]
  ])('of %d is %d', (p, wanted) => {
    expect(inverseNormal(p)).toBeCloseTo(wanted, 12)
  })

  it('is odd about a half and grows', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.499, noNaN: true }), (p) => {
        expect(inverseNormal(p)).toBeLessThan(inverseNormal(p * 1.001))
        expect(inverseNormal(1 - p)).toBeCloseTo(-inverseNormal(p), 3)
      })
    )
  })
})

describe('random numbers', () => {
  it('lie inside (0, 1) evenly, differ between streams, and give every order', () => {
    const random = randomStream(7, 0)
    const values = Array.from({ length: 20_000 }, random)
    expect(Math.min(...values)).toBeGreaterThan(0)
    expect(Math.max(...values)).toBeLessThan(1)
    const bins = Array.from({ length: 10 }, () => 0)
    for (const value of values)
      bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1
    // Chi-squared with 9 degrees of freedom: 27.9 is passed once in a thousand.
    expect(bins.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9)
    expect(randomStream(7, 1)()).not.toBe(randomStream(7, 0)())
    const orders = new Set(Array.from({ length: 200 }, () => shuffled(3, random).join('')))
    expect(orders.size).toBe(6)
  })
})

describe('paths of fields', () => {
  const document = {
    populations: [
      { name: 'E', size: 5 },
      { name: 'a/b', size: 6 },
      { name: '7', size: 7 }
    ],
    wire: { word: '1 Ohm' }
  }

  it('call items by their names, and lead back to where they came from', () => {
    for (const path of [
      ['populations', 0, 'size'],
      ['populations', 1, 'size'],
      ['populations', 2, 'size'],
      ['wire', 'word']
    ]) {
      expect(findField(document, fieldText(document, path))?.path).toEqual(path)
    }
    expect(fieldText(document, ['populations', 1, 'size'])).toBe('populations/a~1b/size')
  })

  it('are also read with dots and brackets', () => {
    expect(findField(document, 'populations[1].size')?.value).toBe(6)
    expect(findField(document, 'populations/9/size')).toBeNull()
    expect(findField(document, 'nowhere/else')).toBeNull()
  })

  it('set a value without touching anything else', () => {
    expect(withValueAt(document, ['populations', 0, 'parameters', 'tauM'], '1 ms')).toEqual({
      ...document,
      populations: [
        { name: 'E', size: 5, parameters: { tauM: '1 ms' } },
        ...document.populations.slice(1)
      ]
    })
  })
})

describe('edits of a plan', () => {
  const start = sweepSchema.parse(newSweep('Plan', 'experiment'))
  const apply = (document: SweepDocument, patch: Parameters<typeof applyPatch>[1]): SweepDocument =>
    sweepSchema.parse(applyPatch(JSON.parse(JSON.stringify(document)), patch).value)

  it('any sequence of them undone gives the same document', () => {
    const table = readTable('a\tb\n1\t2 ms\n3\t4 ms')
    if (!table) throw new Error('no table')
    const edit = fc.constantFrom(
      (document: SweepDocument) => addAxis(document, { field: 'wire/word', value: '2 Ohm' }),
      (document: SweepDocument) => removeAxis(document, 0),
      (document: SweepDocument) => moveAxis(document, 0, 1),
      (document: SweepDocument) => changeSeeds(document, undefined),
      (document: SweepDocument) => changeSeeds(document, { list: [1, 2] }),
      (document: SweepDocument) => changeDraws(document, { points: 3, method: 'random' }),
      (document: SweepDocument) => useTable(document, table)
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let document = start
        const inverses = []
        for (const make of edits) {
          if (
            make(document).patch.some(
              ({ op, path }) => op === 'remove' && path[0] === 'axes' && document.axes.length === 0
            )
          )
            continue
          const { value, inverse } = applyPatch(
            JSON.parse(JSON.stringify(document)),
            make(document).patch
          )
          document = sweepSchema.parse(value)
          inverses.unshift(inverse)
        }
        for (const inverse of inverses) document = apply(document, inverse)
        expect(document).toEqual(start)
      })
    )
  })

  it('take a pasted table over as axes that move together', () => {
    const table = readTable('\uFEFFpopulations/E/size;wire/word\r\n5;"1 Ohm"\r\n6;2 Ohm\r\n')
    expect(table).toEqual({
      fields: ['populations/E/size', 'wire/word'],
      rows: [
        [5, '1 Ohm'],
        [6, '2 Ohm']
      ]
    })
    if (!table) return
    const { axes } = apply(start, useTable(start, table).patch)
    expect(axes).toEqual([
      { fields: ['populations/E/size'], values: { list: [5, 6] }, together: '1' },
      { fields: ['wire/word'], values: { list: ['1 Ohm', '2 Ohm'] }, together: '1' }
    ])
  })

  it.each(['', 'only a head', 'a,b\n1', 'a,,b\n1,2,3'])('find no table in %j', (text) => {
    expect(readTable(text)).toBeNull()
  })
})
