import { describe, expect, it } from 'vitest'
import { ArraySolver } from '../../../../src-main/devices/crossbar/array-solver'
import type { Circuit } from '../../../../src-main/devices/crossbar/circuit'
import { dropsOf } from '../../../../src-main/devices/crossbar/currents'
import type { CellLaw } from '../../../../src-main/devices/crossbar/laws/cell-law'
import { deviceLaw } from '../../../../src-main/devices/crossbar/laws/device-law'
import { selectorLaw } from '../../../../src-main/devices/crossbar/laws/selector-law'
import { sinhLaw } from '../../../../src-main/devices/crossbar/laws/sinh-law'
import { solveNonlinear } from '../../../../src-main/devices/crossbar/solve-nonlinear'
import { doubles, hash, kernel, plainCircuit } from './circuits'
import { solveDense } from './dense'
import { outcomeOf } from './documents'

const [rows, columns] = [7, 6]
const size = rows * columns
const conductance = doubles(size, (k) => 1e-6 + 2e-4 * hash(k + 3))
const inputs = doubles(rows, (i) => 0.8 * hash(i + 40) - 0.2)
const circuit: Circuit = plainCircuit(inputs, columns, {
  word: 40,
  bit: 25,
  driver: 200,
  sense: 50
})
const ideal = doubles(size, (k) => inputs[Math.floor(k / columns)] ?? NaN)

/** Newton's method on all nodes at once, by elimination, in small steps at first. */
function denseNewton(law: CellLaw): Float64Array {
  let drops = new Float64Array(size)
  const currents = new Float64Array(size)
  const slopes = new Float64Array(size)
  for (let step = 0; step < 400; step++) {
    law.evaluate(drops, currents, slopes)
    const offsets = currents.map((current, k) => current - (slopes[k] ?? NaN) * (drops[k] ?? NaN))
    const full = dropsOf(solveDense(circuit, slopes, offsets))
    const share = step < 380 ? 0.1 : 1
    drops = drops.map((drop, k) => drop + share * ((full[k] ?? NaN) - drop))
  }
  law.evaluate(drops, currents, slopes)
  return currents.slice()
}

const numericSlope = (law: CellLaw, v: number): number => {
  const at = (voltage: number): number => {
    const currents = new Float64Array(size)
    law.evaluate(new Float64Array(size).fill(voltage), currents, new Float64Array(size))
    return currents[0] ?? NaN
  }
  return (at(v + 1e-6) - at(v - 1e-6)) / 2e-6
}

const laws: [string, CellLaw][] = [
  ['sinh', sinhLaw(conductance, 0.08, 0.2)],
  ['a selector in series', selectorLaw(conductance, 0.03, 1e-9)]
]

describe('nonlinear cells', () => {
  it.each(laws)('%s: currents are those of a dense Newton solution', (_, law) => {
    const found = solveNonlinear(new ArraySolver(kernel, circuit), law, ideal)
    const wanted = denseNewton(law)
    const largest = Math.max(...wanted.map(Math.abs))
    expect(found.converged).toBe(true)
    expect(found.steps).toBeLessThan(30)
    found.cells.forEach((current, k) => {
      expect(Math.abs(current - (wanted[k] ?? NaN))).toBeLessThan(1e-9 * largest)
    })
  })

  it.each(laws)('%s: the slope is that of the current', (_, law) => {
    for (const v of [-0.4, -0.01, 0.02, 0.3]) {
      const slopes = new Float64Array(size)
      law.evaluate(new Float64Array(size).fill(v), new Float64Array(size), slopes)
      expect(Math.abs((slopes[0] ?? NaN) / numericSlope(law, v) - 1)).toBeLessThan(1e-6)
    }
  })

  it('sinh gives the conductance at the read voltage', () => {
    const currents = new Float64Array(size)
    sinhLaw(conductance, 0.1, 0.2).evaluate(
      new Float64Array(size).fill(0.2),
      currents,
      new Float64Array(size)
    )
    currents.forEach((current, k) =>
      expect(current / (0.2 * (conductance[k] ?? NaN))).toBeCloseTo(1, 12)
    )
  })

  it('a selector and its cell share the voltage', () => {
    const law = selectorLaw(conductance, 0.03, 1e-9)
    const currents = new Float64Array(size)
    law.evaluate(ideal, currents, new Float64Array(size))
    currents.forEach((current, k) => {
      const across = current / (conductance[k] ?? NaN) + 0.03 * Math.asinh(current / 1e-9)
      expect(across).toBeCloseTo(ideal[k] ?? NaN, 12)
    })
  })

  it('a law that is linear gives the linear solution', () => {
    const devices = [...conductance].map((g) => ({
      state: new Float64Array(),
      current: (v: number) => g * v,
      value: () => g,
      read: () => g,
      pulse: () => ({ energy: 0 }),
      age: () => undefined,
      programme: () => undefined
    }))
    const found = solveNonlinear(new ArraySolver(kernel, circuit), deviceLaw(devices), ideal)
    const solver = new ArraySolver(kernel, circuit)
    solver.programme(conductance)
    const linear = solver.solve()
    found.word.forEach((v, k) => expect(v).toBeCloseTo(linear.word[k] ?? NaN, 11))
    found.bit.forEach((v, k) => expect(v).toBeCloseTo(linear.bit[k] ?? NaN, 11))
  })

  it('a selector opens the margin of a floating read', () => {
    const at = (nonlinearity?: { law: 'selector'; slope: string; current: string }) =>
      outcomeOf({
        rows: 16,
        columns: 16,
        wire: { word: '2 ohm', bit: '2 ohm' },
        cells: { from: 'distribution', conductance: '100 uS' },
        read: {
          row: 3,
          column: 5,
          voltage: '0.6 V',
          scheme: 'floating',
          margin: { on: '100 uS', off: '1 uS' }
        },
        ...(nonlinearity ? { nonlinearity } : {})
      })
    const bare = at()
    const selected = at({ law: 'selector', slope: '25 mV', current: '1 pA' })
    expect(selected.converged).toBe(true)
    expect(bare.margin?.margin).toBeLessThan(0.2)
    expect(selected.margin?.margin).toBeGreaterThan(0.3)
  })
})
