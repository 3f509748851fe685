import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArraySolver } from '../../../../src-main/devices/crossbar/array-solver'
import type { Circuit, LineEnd } from '../../../../src-main/devices/crossbar/circuit'
import {
  dropsOf,
  linearCurrents,
  lineCurrents
} from '../../../../src-main/devices/crossbar/currents'
import { projectRoot } from '../../../setup/places'
import { doubles, hash, kernel, plainCircuit } from './circuits'
import { solveDense } from './dense'

interface Case {
  readonly name: string
  readonly rows: number
  readonly cols: number
  readonly r_word: number
  readonly r_bit: number
  readonly i_out: readonly number[]
  readonly g?: readonly (readonly number[])[]
  readonly v?: readonly number[]
  readonly salt?: number
  readonly v_word?: readonly (readonly number[])[]
  readonly v_bit?: readonly (readonly number[])[]
  readonly power_source_W?: number
  readonly i_out_ngspice?: readonly number[]
  readonly g_first_row_head?: readonly number[]
  readonly v_head?: readonly number[]
}

const file = path.join(projectRoot, 'test/reference/devices/crossbar/crossbar.json')
const { cases, rule_cases } = JSON.parse(readFileSync(file, 'utf8')) as {
  cases: Case[]
  rule_cases: Case[]
}

const conductances = ({ g, salt = 0, rows, cols }: Case): Float64Array =>
  g
    ? Float64Array.from(g.flat())
    : doubles(rows * cols, (k) => 1e-6 + (1e-4 - 1e-6) * hash(k + salt))
const voltages = ({ v, salt = 0, rows }: Case): Float64Array =>
  v ? Float64Array.from(v) : doubles(rows, (i) => 0.3 * hash(i + salt + 10_000_019))

const worst = (found: ArrayLike<number>, wanted: ArrayLike<number>): number => {
  let difference = 0
  for (let k = 0; k < wanted.length; k++) {
    const [a, b] = [found[k] ?? NaN, wanted[k] ?? NaN]
    difference = Math.max(difference, Math.abs(a - b) / Math.max(Math.abs(b), 1e-300))
  }
  expect(found.length).toBe(wanted.length)
  return difference
}

function solved(circuit: Circuit, conductance: Float64Array) {
  const solver = new ArraySolver(kernel, circuit)
  solver.programme(conductance)
  const solution = solver.solve()
  const cells = linearCurrents(conductance, dropsOf(solution))
  return { solution, ...lineCurrents(cells, circuit.rows, circuit.columns) }
}

describe('an array with wire resistance', () => {
  it.each([...cases, ...rule_cases])('$name has the reference currents', (one) => {
    const conductance = conductances(one)
    const inputs = voltages(one)
    if (one.g_first_row_head) {
      expect(worst([...conductance.slice(0, 4)], one.g_first_row_head)).toBeLessThan(1e-12)
      expect(worst([...inputs.slice(0, 4)], one.v_head ?? [])).toBeLessThan(1e-12)
    }
    const circuit = plainCircuit(inputs, one.cols, {
      word: one.r_word,
      bit: one.r_bit,
      driver: 0,
      sense: 0
    })
    const { solution, bit, word } = solved(circuit, conductance)
    expect(worst(bit, one.i_out)).toBeLessThan(1e-10)
    // What leaves a bit line through its last segment is what its cells carry.
    const ends = doubles(
      one.cols,
      (j) => (solution.bit[(one.rows - 1) * one.cols + j] ?? NaN) / one.r_bit
    )
    expect(worst(ends, one.i_out)).toBeLessThan(1e-10)
    if (one.i_out_ngspice) expect(worst(bit, one.i_out_ngspice)).toBeLessThan(1e-10)
    if (one.v_word) expect(worst(solution.word, one.v_word.flat())).toBeLessThan(1e-10)
    if (one.v_bit) expect(worst(solution.bit, one.v_bit.flat())).toBeLessThan(1e-9)
    if (one.power_source_W !== undefined) {
      const power = word.reduce((sum, current, i) => sum + current * (inputs[i] ?? NaN), 0)
      expect(Math.abs(power / one.power_source_W - 1)).toBeLessThan(1e-10)
    }
  })
})

const wire = fc.oneof(
  { weight: 1, arbitrary: fc.constant(Infinity) },
  { weight: 4, arbitrary: fc.double({ min: -3, max: 1, noNaN: true }).map((x) => 10 ** x) }
)

/** Ends of lines: open, through a resistance, or right at the source where the wire has none. */
const ends = (count: number, wireConductance: number): fc.Arbitrary<[LineEnd, LineEnd]> => {
  const way = fc.oneof(
    fc.constant(0),
    fc
      .double({ min: 1, max: 1000, noNaN: true })
      .map((series) => 1 / (1 / wireConductance + series)),
    fc.constant(wireConductance)
  )
  const voltage = fc.double({ min: -1, max: 1, noNaN: true })
  const end = fc.record({
    voltage: fc.array(voltage, { minLength: count, maxLength: count }),
    conductance: fc.array(way, { minLength: count, maxLength: count })
  })
  return fc.tuple(end, end).map(([a, b]) => {
    const first = {
      voltage: Float64Array.from(a.voltage),
      conductance: Float64Array.from(a.conductance)
    }
    // Two sources at one node cannot disagree.
    const last = {
      voltage: Float64Array.from(b.voltage, (v, i) =>
        wireConductance === Infinity ? (a.voltage[i] ?? v) : v
      ),
      conductance: Float64Array.from(b.conductance)
    }
    return [first, last]
  })
}

const array = fc
  .record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 9 }),
    wordWire: wire,
    bitWire: wire
  })
  .chain(({ rows, columns, wordWire, bitWire }) =>
    fc
      .record({
        words: ends(rows, wordWire),
        bits: ends(columns, bitWire),
        conductance: fc.array(
          fc.oneof(
            { weight: 1, arbitrary: fc.constant(0) },
            {
              weight: 6,
              arbitrary: fc.double({ min: -6, max: -3, noNaN: true }).map((x) => 10 ** x)
            }
          ),
          { minLength: rows * columns, maxLength: rows * columns }
        ),
        offset: fc.array(fc.double({ min: -1e-5, max: 1e-5, noNaN: true }), {
          minLength: rows * columns,
          maxLength: rows * columns
        })
      })
      .map(({ words, bits, conductance, offset }) => ({
        circuit: {
          rows,
          columns,
          words: { wire: wordWire, first: words[0], last: words[1] },
          bits: { wire: bitWire, first: bits[0], last: bits[1] }
        } satisfies Circuit,
        conductance: Float64Array.from(conductance),
        offset: Float64Array.from(offset)
      }))
  )

/** A source of 0 V behind almost no conductance at every line: then no voltage is left undefined. */
const leak = 1e-9

describe('any wiring', () => {
  it('gives what nodal analysis gives', () => {
    fc.assert(
      fc.property(array, ({ circuit, conductance, offset }) => {
        const leaking = (end: LineEnd): LineEnd => ({
          voltage: end.voltage,
          conductance: end.conductance.map((way) => (way === 0 ? leak : way))
        })
        const tied: Circuit = {
          ...circuit,
          words: { ...circuit.words, first: leaking(circuit.words.first) },
          bits: { ...circuit.bits, last: leaking(circuit.bits.last) }
        }
        const solver = new ArraySolver(kernel, tied)
        solver.programme(conductance)
        for (const currents of [undefined, offset]) {
          const found = solver.solve(currents)
          const wanted = solveDense(tied, conductance, currents)
          for (const side of ['word', 'bit'] as const) {
            const scale = Math.max(1, ...wanted[side].map(Math.abs))
            found[side].forEach((value, k) => {
              expect(Math.abs(value - (wanted[side][k] ?? NaN))).toBeLessThan(1e-7 * scale)
            })
          }
        }
      }),
      { numRuns: 300 }
    )
  })
})
