import { describe, expect, it } from 'vitest'
import { ArraySolver } from '../../../../src-main/devices/crossbar/array-solver'
import { wayIn, type Circuit } from '../../../../src-main/devices/crossbar/circuit'
import {
  dropsOf,
  linearCurrents,
  lineCurrents
} from '../../../../src-main/devices/crossbar/currents'
import { effectiveMatrix } from '../../../../src-main/devices/crossbar/effective-matrix'
import { doubles, endOf, hash, kernel, plainCircuit } from './circuits'
import { noWire, outcomeOf } from './documents'

const close = (found: number | undefined, wanted: number, digits = 1e-12): void =>
  expect(Math.abs((found ?? NaN) / wanted - 1)).toBeLessThan(digits)

describe('arrays with a closed form', () => {
  it('one cell is a resistor between its wires', () => {
    const { currents, power, maps } = outcomeOf({
      rows: 1,
      columns: 1,
      wire: { word: '3 ohm', bit: '5 ohm', driver: '50 ohm', sense: '20 ohm' },
      cells: { from: 'values', unit: 'uS', values: [[100]] },
      inputs: { unit: 'V', values: [0.2] }
    })
    const current = 0.2 / (3 + 50 + 1e4 + 5 + 20)
    close(currents[0], current)
    close(power.total, 0.2 * current)
    close(power.cells, current ** 2 * 1e4)
    close(power.wires, current ** 2 * 78, 1e-9)
    close(maps.drop[0], current * 1e4)
  })

  it('without resistance, currents are the product of matrix and inputs', () => {
    const [rows, columns] = [7, 5]
    const conductance = doubles(rows * columns, (k) => 1e-6 + 1e-4 * hash(k))
    const inputs = doubles(rows, (i) => hash(i + 99) - 0.5)
    const { currents, errors, maps } = outcomeOf({
      rows,
      columns,
      wire: noWire,
      cells: {
        from: 'values',
        unit: 'S',
        values: Array.from({ length: rows }, (_, i) => [
          ...conductance.slice(i * columns, (i + 1) * columns)
        ])
      },
      inputs: { unit: 'V', values: [...inputs] }
    })
    for (let j = 0; j < columns; j++) {
      let wanted = 0
      for (let i = 0; i < rows; i++) {
        wanted += (conductance[i * columns + j] ?? NaN) * (inputs[i] ?? NaN)
      }
      close(currents[j], wanted)
      expect(Math.abs(errors[j] ?? NaN)).toBe(0)
      expect(maps.bit[j]).toBe(0)
    }
  })

  // A word line of n equal cells to ground is a ladder: with g and G for wire and cell, and q the smaller root of
  // q² - (2 + G/g) q + 1 = 0, voltages fall as W_j = A (q^j + q^(2n-1-j)), j = 0 … n-1, as no current leaves the
  // open end; the source is one segment before the first.
  it('a word line of equal cells is a ladder', () => {
    const [n, wire, cell, volt] = [40, 1 / 25, 1e-3, 0.3]
    const b = 2 + cell / wire
    const q = (b - Math.sqrt(b * b - 4)) / 2
    const form = (j: number): number => q ** j + q ** (2 * n - 1 - j)
    const scale = volt / form(-1)
    const outcome = outcomeOf({
      rows: 1,
      columns: n,
      wire: { word: '25 ohm', bit: '0 ohm' },
      cells: { from: 'distribution', conductance: '1 mS' },
      inputs: { voltage: '0.3 V' }
    })
    for (let j = 0; j < n; j++) {
      close(outcome.maps.word[j], scale * form(j), 1e-10)
      close(outcome.currents[j], scale * form(j) * cell, 1e-10)
    }
  })

  it('a bit line of equal cells is the same ladder, seen from its end', () => {
    // With word lines at one voltage, V - B follows the ladder of a line at V whose end is at 0 V.
    const [n, wire, cell, volt] = [33, 1 / 10, 5e-4, 0.2]
    const b = 2 + cell / wire
    const q = (b - Math.sqrt(b * b - 4)) / 2
    const form = (j: number): number => q ** j + q ** (2 * n - 1 - j)
    const outcome = outcomeOf({
      rows: n,
      columns: 1,
      wire: { word: '0 ohm', bit: '10 ohm' },
      cells: { from: 'distribution', conductance: '500 uS' },
      inputs: { voltage: '0.2 V' }
    })
    for (let i = 0; i < n; i++) {
      close(outcome.maps.drop[i], (volt * form(n - 1 - i)) / form(-1), 1e-10)
    }
    const total = outcome.maps.drop.reduce((sum, drop) => sum + drop * cell, 0)
    close(outcome.currents[0], total, 1e-12)
  })

  it('driving from both ends is two half arrays', () => {
    const n = 20
    const common = {
      cells: { from: 'distribution', conductance: '200 uS' } as const,
      inputs: { voltage: '0.2 V' }
    }
    const wire = { word: '10 ohm', bit: '0 ohm' }
    const whole = outcomeOf({
      rows: 3,
      columns: 2 * n,
      wire: { ...wire, drivenEnds: 'both' },
      ...common
    })
    const half = outcomeOf({ rows: 3, columns: n, wire, ...common })
    for (let j = 0; j < n; j++) {
      close(whole.currents[j], half.currents[j] ?? NaN, 1e-10)
      close(whole.currents[2 * n - 1 - j], half.currents[j] ?? NaN, 1e-10)
    }
  })

  it('what two inputs give together is the sum of what each gives', () => {
    const [rows, columns] = [31, 17]
    const conductance = doubles(rows * columns, (k) => 1e-6 + 1e-4 * hash(k + 5))
    const currentsOf = (inputs: Float64Array): Float64Array => {
      const circuit = plainCircuit(inputs, columns, { word: 5, bit: 5, driver: 100, sense: 10 })
      const solver = new ArraySolver(kernel, circuit)
      solver.programme(conductance)
      const cells = linearCurrents(conductance, dropsOf(solver.solve()))
      return lineCurrents(cells, rows, columns).bit
    }
    const a = doubles(rows, (i) => hash(i))
    const b = doubles(rows, (i) => hash(i + 1000))
    const sum = currentsOf(a.map((v, i) => v + 3 * (b[i] ?? NaN)))
    const [first, second] = [currentsOf(a), currentsOf(b)]
    sum.forEach((current, j) => close(current, (first[j] ?? NaN) + 3 * (second[j] ?? NaN), 1e-10))
  })

  it.each([
    [24, 9],
    [9, 24]
  ])('the effective matrix of %i × %i gives the currents of any input', (rows, columns) => {
    const conductance = doubles(rows * columns, (k) => 1e-6 + 1e-4 * hash(k + 7))
    const inputs = doubles(rows, (i) => hash(i + 50) - 0.3)
    const plain = plainCircuit(inputs, columns, { word: 8, bit: 4, driver: 30, sense: 0 })
    const circuit: Circuit = {
      ...plain,
      words: { ...plain.words, last: endOf(inputs, wayIn(8, 30)) }
    }
    const matrix = effectiveMatrix(kernel, circuit, conductance)
    const solver = new ArraySolver(kernel, circuit)
    solver.programme(conductance)
    const cells = linearCurrents(conductance, dropsOf(solver.solve()))
    lineCurrents(cells, rows, columns).bit.forEach((current, j) => {
      let wanted = 0
      for (let i = 0; i < rows; i++)
        wanted += (matrix?.[i * columns + j] ?? NaN) * (inputs[i] ?? NaN)
      close(current, wanted, 1e-10)
    })
  })
})

describe('what does not conduct', () => {
  it('an open bit line floats at what its cells give and senses nothing', () => {
    const outcome = outcomeOf({
      rows: 2,
      columns: 2,
      wire: noWire,
      open: { bits: [1] },
      cells: {
        from: 'values',
        unit: 'uS',
        values: [
          [10, 30],
          [20, 10]
        ]
      },
      inputs: { unit: 'V', values: [0.4, 0] }
    })
    close(outcome.currents[0], 10e-6 * 0.4)
    expect(Math.abs(outcome.currents[1] ?? NaN)).toBeLessThan(1e-18)
    close(outcome.maps.bit[1], 0.3)
  })

  it('an array of cells that do not conduct has no currents and no power', () => {
    const outcome = outcomeOf({
      rows: 5,
      columns: 6,
      wire: { word: '1 ohm', bit: '1 ohm' },
      open: { words: [2], bits: [0, 3] },
      cells: { from: 'distribution', conductance: '0 S' },
      inputs: { voltage: '1 V' }
    })
    expect([...outcome.currents]).toEqual([0, 0, 0, 0, 0, 0])
    expect(outcome.power.total).toBe(0)
    expect(outcome.maps.word.every(Number.isFinite)).toBe(true)
    expect(outcome.maps.bit.every(Number.isFinite)).toBe(true)
  })

  it('an array with all lines open has no voltages anywhere', () => {
    const outcome = outcomeOf({
      rows: 3,
      columns: 2,
      wire: { word: '1 ohm', bit: '2 ohm' },
      open: { words: [0, 1, 2], bits: [0, 1] },
      cells: { from: 'distribution', conductance: '1 uS' },
      inputs: { voltage: '1 V' }
    })
    expect([...outcome.maps.word, ...outcome.maps.bit].every((v) => v === 0)).toBe(true)
  })
})
