import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../../src-main/devices/figures/yield'
import type { CrossbarDocument } from '../../../../src-shared/experiments/crossbar/schema'
import { projectRoot } from '../../../setup/places'
import { noWire, outcomeOf } from './documents'

const board = (n: number, change: Partial<CrossbarDocument> = {}) => ({
  rows: n,
  columns: n,
  wire: noWire,
  cells: { from: 'pattern' as const, pattern: 'checkerboard' as const, on: '100 uS', off: '10 uS' },
  inputs: { voltage: '0.1 V' },
  ...change
})

/** Of a binomial share, four standard errors. */
const within = (share: number, all: number): number => 4 * Math.sqrt((share * (1 - share)) / all)

describe('faults of an array', () => {
  it('flips every bit at a share of one: the complement of what was stored', () => {
    const { maps, yields } = outcomeOf(board(8, { faults: { flips: 1 } }))
    const isOn = (k: number): boolean => (Math.floor(k / 8) + k) % 2 === 0
    maps.conductance.forEach((value, k) => expect(value).toBeCloseTo(isOn(k) ? 10e-6 : 100e-6, 15))
    expect(yields).toMatchObject({ flipped: 64, cells: { good: 0, all: 64 } })
    // Each column of a checkerboard of even size has as many cells of either kind: the sums stay.
    expect(yields?.columns.good).toBe(8)
  })

  it('sticks, flips and displaces as many cells as it is told', () => {
    const n = 200
    const { yields, maps } = outcomeOf(
      board(n, { faults: { stuckOn: '3 %', stuckOff: 0.05, flips: '10 %' } })
    )
    const all = n * n
    expect(Math.abs((yields?.stuckOn ?? 0) / all - 0.03)).toBeLessThan(within(0.03, all))
    expect(Math.abs((yields?.stuckOff ?? 0) / all - 0.05)).toBeLessThan(within(0.05, all))
    expect(Math.abs((yields?.flipped ?? 0) / all - 0.1 * 0.92)).toBeLessThan(within(0.092, all))
    // A stuck cell is wrong in half of the cases, a flipped one always.
    const wrong = 1 - (yields?.cells.good ?? 0) / all
    expect(Math.abs(wrong - (0.04 + 0.092))).toBeLessThan(within(0.132, all))
    expect(yields?.cells).toMatchObject(wilsonInterval(yields?.cells.good ?? 0, all))
    expect(new Set(maps.conductance)).toEqual(new Set([100e-6, 110e-6 - 100e-6, 10e-6]))

    const moved = outcomeOf(board(n, { faults: { shift: '2 %' } })).maps.conductance
    const before = outcomeOf(board(n)).maps.conductance
    const squares = moved.reduce((sum, value, k) => sum + (value - (before[k] ?? 0)) ** 2, 0)
    expect(Math.sqrt(squares / all) / 90e-6).toBeCloseTo(0.02, 3)
  })

  it('leaves a cell its fate when the array grows, and other faults alone when one is added', () => {
    const small = outcomeOf(board(10, { faults: { stuckOn: 0.1, flips: 0.2 } })).maps.conductance
    const large = outcomeOf(board(12, { faults: { stuckOn: 0.1, flips: 0.2 } })).maps.conductance
    for (let i = 0; i < 10; i++) {
      expect(large.slice(12 * i, 12 * i + 10)).toEqual(small.slice(10 * i, 10 * i + 10))
    }
    const plain = outcomeOf(board(10)).maps.conductance
    const more = outcomeOf(board(10, { faults: { stuckOn: 0.2, flips: 0.2 } })).maps.conductance
    small.forEach((value, k) => {
      if (value !== plain[k] && value === 100e-6 && (more[k] ?? 0) !== value) {
        throw new Error(`cell ${k} is no longer stuck`)
      }
    })
  })

  it('finds a perfect yield where nothing is wrong, and none without being asked', () => {
    const { yields } = outcomeOf(board(16, { faults: {} }))
    expect(yields).toMatchObject({ stuckOn: 0, flipped: 0, columnError: 0 })
    expect(yields?.cells.good).toBe(256)
    expect(yields?.columns.good).toBe(16)
    expect(outcomeOf(board(4)).yields).toBeNull()
  })

  it('judges the wires’ part out: a long array without faults is good', () => {
    const wire = { word: '5 ohm', bit: '5 ohm' }
    const { yields, errors } = outcomeOf(board(32, { wire, faults: {} }))
    expect(Math.max(...errors.map(Math.abs))).toBeGreaterThan(0.02)
    expect(yields?.columns.good).toBe(32)
  })
})

describe('laws of spread of a crossbar’s device', () => {
  const device = {
    model: 'step-constant',
    parameters: { conductanceMin: '0 uS' },
    spread: {
      conductanceMax: {
        distribution: 'uniform' as const,
        low: '80 uS',
        high: '120 uS'
      }
    }
  }
  const cells = { from: 'distribution' as const, conductance: '1 mS' }

  it('are drawn for each cell', () => {
    const n = 64
    const { maps } = outcomeOf(board(n, { cells, device }))
    const values = [...maps.conductance].toSorted((a, b) => a - b)
    expect(values[0]).toBeGreaterThanOrEqual(80e-6)
    expect(values.at(-1)).toBeLessThanOrEqual(120e-6)
    // Distance of the cumulative distribution from the uniform one (Kolmogorov, 1 %).
    const distance = Math.max(
      ...values.map((value, k) => Math.abs((value - 80e-6) / 40e-6 - (k + 0.5) / values.length))
    )
    expect(distance).toBeLessThan(1.63 / n)
  })

  it('belong to the place of a cell: a larger array has the same ones', () => {
    const small = outcomeOf(board(5, { cells, device })).maps.conductance
    const large = outcomeOf(board(9, { cells, device })).maps.conductance
    for (let i = 0; i < 5; i++) {
      expect(large.slice(9 * i, 9 * i + 5)).toEqual(small.slice(5 * i, 5 * i + 5))
    }
  })
})

describe('the sample of radiation', () => {
  it('finds what it says', () => {
    const file = path.join(projectRoot, 'resources/examples/devices/crossbar-radiation.json')
    const { yields, errors } = outcomeOf(JSON.parse(fs.readFileSync(file, 'utf8')))
    expect(yields).toMatchObject({ stuckOn: 21, stuckOff: 20, flipped: 34 })
    expect((yields?.cells.good ?? 0) / 4096).toBeCloseTo(0.977, 3)
    expect(yields?.columns.good).toBe(62)
    expect(yields?.columnError).toBeCloseTo(0.023, 3)
    expect(errors.reduce((sum, error) => sum + Math.abs(error), 0) / 64).toBeCloseTo(0.07, 2)
  })
})
