import { describe, expect, it } from 'vitest'
import { scaleColours, scaleOf } from '../../../src-shared/colour-scale'
import { mapCsv } from '../../../src-renderer/charts/map-csv'
import { mapPixels } from '../../../src-renderer/charts/paint-map'
import { quantityText } from '../../../src-renderer/charts/quantity-text'

const values = Float64Array.from([1, 2, 3, 4, NaN, 6])
const map = { rows: 2, columns: 3, values }

const redOf = (word: number | undefined): number => (word ?? NaN) & 0xff
const lightness = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue

describe('the scale of a map', () => {
  it('reaches from the least to the largest value', () => {
    expect(scaleOf(values, false)).toEqual({ kind: 'sequential', low: 1, high: 6 })
    expect(scaleOf(values, true)).toEqual({ kind: 'sequential', low: 0, high: 6 })
  })

  it('lies about zero where values have both signs', () => {
    expect(scaleOf([-1, 3], false)).toEqual({ kind: 'diverging', low: -3, high: 3 })
    expect(scaleOf([-0.4, 1e-15], true)).toMatchObject({ kind: 'sequential', low: -0.4 })
  })

  it('has room where all values are the same, and where there are none', () => {
    for (const same of [[5, 5], [0, 0], [-2], [], [NaN]]) {
      const { low, high } = scaleOf(same, false)
      expect(high).toBeGreaterThan(low)
    }
  })

  it('gets lighter step by step, so that it reads without colours', () => {
    const steps = scaleColours('sequential', 64).map(lightness)
    for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeGreaterThan(steps[i - 1] ?? NaN)
    const both = scaleColours('diverging', 65).map(lightness)
    expect(Math.max(...both)).toBe(both[32])
  })
})

describe('the image of a map', () => {
  it('has row 0 at the top, and a colour of its own where there is no value', () => {
    const pixels = mapPixels(map, { kind: 'sequential', low: 1, high: 6 }, 1, '#123456')
    expect(pixels).toHaveLength(6)
    expect(pixels[0]).toBe(0xff540144) // the dark end, #440154
    expect(pixels[5]).toBe(0xff25e7fd) // the bright end, #fde725
    expect(pixels[4]).toBe(0xff563412)
  })

  it('repeats cells so that they stay sharp', () => {
    const pixels = mapPixels(map, { kind: 'sequential', low: 1, high: 6 }, 4, '#000000')
    expect(pixels).toHaveLength(2 * 3 * 16)
    const first = redOf(pixels[0])
    for (let y = 0; y < 4; y++) {
      for (let x = 0; x < 4; x++) expect(redOf(pixels[y * 12 + x])).toBe(first)
    }
    expect(redOf(pixels[4])).not.toBe(first)
  })
})

describe('a map as a table', () => {
  it('has a line for each visible cell, empty where there is no value', () => {
    const part = { fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 2 }
    expect(mapCsv(map, part, 'drop', 'V')).toBe('row,column,drop_V\n1,0,4\n1,1,\n')
  })

  it('is refused where it would be too long', () => {
    const part = { fromRow: 0, toRow: 2000, fromColumn: 0, toColumn: 2000 }
    expect(mapCsv(map, part, 'drop', 'V')).toBeNull()
  })
})

describe('a quantity in words', () => {
  it.each([
    [2.5e-5, 'A', '25 µA'],
    [0.2, 'V', '200 mV'],
    [1500, 'Ohm', '1.5 kOhm'],
    [-3.2e-9, 'W', '-3.2 nW'],
    [0, 'V', '0 V'],
    [-0.2176, '1', '-21.8 %'],
    [0.0009999, 'A', '1 mA']
  ])('%d %s is %s', (value, unit, text) => {
    expect(quantityText(value, unit, 'en', 3)).toBe(text)
  })
})
