import { describe, expect, it } from 'vitest'
import { decadeTicks, scaledUnit, siText } from '../../../src-main/reports/svg/si-axis'
import { imageOfMatrix } from '../../../src-main/reports/svg/map-image'

describe('axes of reports', () => {
  it('take the prefix that suits their largest number', () => {
    expect(scaledUnit(5e-6, 'S')).toEqual({ scale: 1e-6, unit: 'µS' })
    expect(scaledUnit(0.5, 'V')).toEqual({ scale: 1e-3, unit: 'mV' })
    expect(scaledUnit(2e6, 's')).toEqual({ scale: 1, unit: 's' })
    expect(scaledUnit(1e-3, 'S/V')).toEqual({ scale: 1, unit: 'S/V' })
    expect(scaledUnit(300, 'K')).toEqual({ scale: 1, unit: 'K' })
    expect(siText(9e-9, 'm')).toBe('9 nm')
    expect(siText(0, 'S')).toBe('0 S')
  })

  it('name powers of ten on logarithmic scales, and what lies between them where there are few', () => {
    const wide = decadeTicks(-9.2, -2.9, 5)
    expect(wide.values).toEqual([-9, -7, -5, -3])
    expect(wide.values.map(wide.print)).toEqual(['10⁻⁹', '10⁻⁷', '10⁻⁵', '10⁻³'])
    const narrow = decadeTicks(-0.05, 0.8, 5)
    expect(narrow.values.map(narrow.print)).toEqual(['1', '2', '5'])
  })
})

describe('the image of a matrix', () => {
  it('is the mean of the cells where there are more than it can show, without those that are none', () => {
    const scale = { kind: 'sequential', low: 0, high: 1 } as const
    const [rows, columns] = [1280, 1280]
    const fine = Float64Array.from({ length: rows * columns }, (_, i) =>
      i % 2 === 0 ? 0.5 : Number.NaN
    )
    const coarse = new Float64Array(640 * 640).fill(0.5)
    expect(imageOfMatrix({ rows, columns, values: fine }, scale)).toBe(
      imageOfMatrix({ rows: 640, columns: 640, values: coarse }, scale)
    )
  })
})
