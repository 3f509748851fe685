import { describe, expect, it } from 'vitest'
import { noWire, outcomeOf } from './documents'

const read = (scheme: 'grounded' | 'floating' | 'half' | 'third') => ({
  row: 1,
  column: 2,
  voltage: '0.3 V',
  scheme
})

describe('reading one cell', () => {
  // Equal cells of R: besides the cell itself, n-1 cells along its word line lead to floating bit lines,
  // (m-1)(n-1) on to floating word lines, and m-1 to its bit line.
  it.each([
    [4, 4],
    [3, 17],
    [64, 64]
  ])('%i × %i with floating lines has the sneak path of theory', (m, n) => {
    const R = 1e4
    const { currents, maps } = outcomeOf({
      rows: m,
      columns: n,
      wire: noWire,
      cells: { from: 'distribution', conductance: '100 uS' },
      read: read('floating')
    })
    const sneak = R / (n - 1) + R / ((m - 1) * (n - 1)) + R / (m - 1)
    const wanted = 0.3 / R + 0.3 / sneak
    expect(Math.abs((currents[2] ?? NaN) / wanted - 1)).toBeLessThan(1e-10)
    expect(Math.abs((maps.drop[n + 2] ?? NaN) - 0.3)).toBeLessThan(1e-12)
    expect(Math.abs(currents[0] ?? NaN)).toBeLessThan(1e-14)
  })

  it.each([
    ['grounded', 0, 0.3, 0],
    ['half', 0.15, 0.15, 0],
    ['third', 0.1, 0.1, -0.1]
  ] as const)(
    '%s: lines without resistance are where the scheme puts them',
    (scheme, along, across, others) => {
      const { maps } = outcomeOf({
        rows: 3,
        columns: 4,
        wire: noWire,
        cells: { from: 'distribution', conductance: '10 uS' },
        read: read(scheme)
      })
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 4; j++) {
          const isRow = i === 1
          const isColumn = j === 2
          // `along`: half-selected cells of the bit line; `across`: those of the word line.
          const wanted = isRow && isColumn ? 0.3 : isRow ? across : isColumn ? along : others
          expect(maps.drop[i * 4 + j]).toBeCloseTo(wanted, 12)
        }
      }
    }
  )

  it('the margin without wires and sneak paths is that of the cell', () => {
    const { margin } = outcomeOf({
      rows: 8,
      columns: 8,
      wire: noWire,
      cells: { from: 'distribution', conductance: '1 uS' },
      read: { ...read('grounded'), margin: { on: '100 uS', off: '1 uS' } }
    })
    expect(margin?.margin).toBeCloseTo(0.99, 12)
    expect(margin?.on).toBeCloseTo(0.3 * 100e-6, 15)
  })

  it('the margin with floating lines is that of the sneak path of a full array', () => {
    const [m, n] = [8, 8]
    const { margin } = outcomeOf({
      rows: m,
      columns: n,
      wire: noWire,
      cells: { from: 'distribution', conductance: '1 uS' },
      read: { ...read('floating'), margin: { on: '100 uS', off: '1 uS' } }
    })
    const R = 1e4
    const sneak = 1 / (R / (n - 1) + R / ((m - 1) * (n - 1)) + R / (m - 1))
    expect(margin?.margin).toBeCloseTo((1 / R - 1e-6) / (1 / R + sneak), 10)
  })

  it('floating lines with wires far better than cells come close to those without resistance', () => {
    const common = {
      rows: 24,
      columns: 32,
      cells: {
        from: 'pattern',
        pattern: 'random',
        on: '100 uS',
        off: '1 uS'
      } as const,
      read: read('floating'),
      seed: 4
    }
    const wired = outcomeOf({ ...common, wire: { word: '10 uOhm', bit: '10 uOhm' } })
    const bare = outcomeOf({ ...common, wire: noWire })
    const [a, b] = [wired.currents[2] ?? NaN, bare.currents[2] ?? NaN]
    expect(Math.abs(a / b - 1)).toBeLessThan(2e-7)
    expect(wired.converged && bare.converged).toBe(true)
  })
})
