import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dimensionName,
  formatQuantity,
  parseQuantity,
  parseUnit,
  quantityIn,
  unitOf
} from '../../../src-shared/units'

const inUnit = (text: string | number, unit: string): number => {
  const read = quantityIn(text, unit)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}
const refusal = (text: string | number, unit: string) => {
  const read = quantityIn(text, unit)
  if (read.ok) throw new Error(`${text} was taken as ${read.value}`)
  return read.failure
}

describe('a quantity', () => {
  it.each([
    ['20 mV', 'mV', 20],
    ['0.02 V', 'mV', 20],
    ['-70mV', 'mV', -70],
    ['  1.5   ms ', 'ms', 1.5],
    ['100 us', 'ms', 0.1],
    ['100 µs', 'ms', 0.1],
    ['100 μs', 'ms', 0.1],
    ['2 s', 'ms', 2000],
    ['1 min', 's', 60],
    ['0.5 h', 'min', 30],
    ['20 kHz', 'Hz', 20_000],
    ['3 1/ms', 'Hz', 3000],
    ['1e3 Hz', 'kHz', 1],
    ['.5 nA', 'pA', 500],
    ['+12 nS', 'S', 1.2e-8],
    ['0.2 nF', 'pF', 200],
    ['1 kOhm', 'Ω', 1000],
    ['5 pA/ms', 'nA/s', 5],
    ['2 mV*ms', 'V*s', 2e-6],
    ['4 ms^2', 's^2', 4e-6],
    ['50 %', '1', 0.5],
    ['0.3', '1', 0.3],
    [0.3, '1', 0.3],
    ['1 J/C', 'V', 1],
    ['1 V/A', 'Ohm', 1],
    ['1 C', 'A*s', 1],
    ['1 eV', 'J', 1.602176634e-19]
  ])('%s is in %s the number %d', (text, unit, value) => {
    expect(inUnit(text, unit)).toBe(value)
  })

  it('of another dimension is refused with what it is and what was wanted', () => {
    expect(refusal('12 nS', 'pA')).toEqual({
      kind: 'wrong-dimension',
      text: '12 nS',
      found: 'conductance',
      wanted: 'current',
      unit: 'pA'
    })
    expect(refusal('1 mV*ms', 'mV')).toMatchObject({ found: 'other', wanted: 'voltage' })
  })

  it.each(['NaN', 'nan mV', 'Infinity ms', '-inf mV', '+Infinity', '1e999 mV', '-1e400', 'NaN mV'])(
    '%s is refused as not finite',
    (text) => expect(refusal(text, 'mV')).toEqual({ kind: 'not-finite', text })
  )

  it('that only becomes infinite in the wanted unit is refused, too', () => {
    expect(refusal('1e305 V', 'fV').kind).toBe('not-finite')
  })

  it('without a unit is refused with the right text as example', () => {
    expect(refusal('20', 'mV')).toEqual({ kind: 'missing-unit', text: '20', example: '20 mV' })
    expect(refusal(20, 'mV')).toEqual({ kind: 'missing-unit', text: '20', example: '20 mV' })
  })

  it.each(['', 'mV', 'twenty mV', '1,5 ms', '--3 mV', '0x10 mV', '. mV'])(
    '"%s" is not a quantity',
    (text) => {
      const { kind } = refusal(text, 'mV')
      expect(['not-a-quantity', 'unknown-unit']).toContain(kind)
    }
  )

  it.each([
    '20 mv',
    '20 furlong',
    '3 mV/',
    '3 mV^',
    '3 m V',
    '1 __proto__',
    '1 constructor',
    '1 xV'
  ])('"%s" has no unit that is known', (text) =>
    expect(refusal(text, 'mV').kind).toMatch(/unknown-unit|wrong-dimension/)
  )

  it('keeps its unit apart for those who ask for it', () => {
    expect(unitOf('20 mV')).toBe('mV')
    expect(unitOf('20')).toBeUndefined()
    expect(formatQuantity(20, 'mV')).toBe('20 mV')
    expect(formatQuantity(0.1 + 0.2, 'ms')).toBe('0.3 ms')
    expect(formatQuantity(0.5, '1')).toBe('0.5')
  })
})

describe('units', () => {
  it.each([
    ['mV', 'voltage'],
    ['pA', 'current'],
    ['nS', 'conductance'],
    ['A/V', 'conductance'],
    ['pF', 'capacitance'],
    ['s*A/V', 'capacitance'],
    ['1/s', 'frequency'],
    ['Ohm', 'resistance'],
    ['pJ', 'energy'],
    ['V*A', 'power'],
    ['um', 'length'],
    ['K', 'temperature'],
    ['', 'none'],
    ['mV/mV', 'none']
  ])('%s is a %s', (unit, name) => {
    const parsed = parseUnit(unit)
    expect(parsed && dimensionName(parsed.dimension)).toBe(name)
  })

  it('are unknown where a part of them is', () => {
    expect(parseUnit('mV/florin')).toBeUndefined()
    expect(parseUnit('hasOwnProperty')).toBeUndefined()
    for (const half of ['mV/', 'mV^', '/', '^2', 'mV//s', 'mV^2^', 'ms^10']) {
      expect(parseUnit(half)).toBeUndefined()
    }
  })
})

const symbol = fc.constantFrom(
  'mV',
  'V',
  'uV',
  'ms',
  's',
  'us',
  'pA',
  'nA',
  'nS',
  'pF',
  'Hz',
  'kHz'
)
const plain = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
// Numbers so small that they lose digits by themselves are left out.
const ordinary = plain.filter((value) => value === 0 || Math.abs(value) > 1e-290)

describe('quantities in general', () => {
  it('come back from their text as the same number', () => {
    fc.assert(
      fc.property(plain, symbol, (value, unit) => {
        const text = formatQuantity(value, unit, 17)
        const read = parseQuantity(text, '')
        expect(read.ok && read.value.unit.symbol).toBe(unit)
        expect(inUnit(text, unit)).toBe(Number(value.toPrecision(17)) + 0)
      })
    )
  })

  it('survive a way through another unit of their dimension to 14 digits', () => {
    const pairs = fc.constantFrom(
      ['mV', 'V'],
      ['us', 'min'],
      ['pA', 'nA'],
      ['Hz', 'kHz'],
      ['1/ms', 'Hz']
    )
    fc.assert(
      fc.property(ordinary, pairs, (value, [from = '', to = '']) => {
        const there = inUnit(`${value} ${from}`, to)
        const back = inUnit(`${there} ${to}`, from)
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-14 * Math.abs(value))
      })
    )
  })

  it('never make the reader throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), symbol, (text, unit) => {
        const read = quantityIn(text, unit)
        if (read.ok) expect(Number.isFinite(read.value)).toBe(true)
        else expect(read.failure.kind).toBeTypeOf('string')
      }),
      { numRuns: 300 }
    )
  })
})
