import type { Circuit, LinearSolution } from './circuit'
import { GridSolver } from './grid-solver'
import { holdLooseLines } from './loose-lines'
import { solveNodes } from './node-solver'

/**
 * Exact node voltages of an array of linear cells with wire resistance, for any wiring: wires without
 * resistance, series resistance at the ends, driving from one or both sides, lines left open, cells that do
 * not conduct. Conductances, S, and offsets, A, go row after row.
 *
 * Voltages of the circuit's sources may be changed in place between solutions; conductances may not.
 */
export class ArraySolver {
  readonly #module: WebAssembly.Module
  readonly #circuit: Circuit
  /** As solved: with loose lines held, and turned so that its bit lines have wire resistance. */
  #wired: Circuit | null = null
  #grid: GridSolver | null = null
  #conductance: Float64Array = new Float64Array()

  /** @param module the compiled kernels */
  constructor(module: WebAssembly.Module, circuit: Circuit) {
    this.#module = module
    this.#circuit = circuit
  }

  get #isTurned(): boolean {
    return this.#circuit.bits.wire === Infinity
  }

  get #hasNoWire(): boolean {
    return this.#isTurned && this.#circuit.words.wire === Infinity
  }

  /** Takes over the cells' conductances, none of them negative. */
  programme(conductance: Float64Array): void {
    const circuit = holdLooseLines(this.#circuit, conductance)
    this.#conductance = conductance
    if (this.#hasNoWire) {
      this.#wired = circuit
      return
    }
    if (this.#grid === null || this.#wired !== circuit) {
      this.#wired = circuit
      this.#grid = new GridSolver(this.#module, this.#isTurned ? turned(circuit) : circuit)
    }
    this.#grid.programme(this.#isTurned ? this.#turn(conductance) : conductance)
  }

  /**
   * @param offset current that each cell carries from word to bit line besides conductance times voltage
   * @param guess  bit line voltages nearby
   */
  solve(offset?: Float64Array, guess?: Float64Array): LinearSolution {
    if (this.#hasNoWire && this.#wired) return solveNodes(this.#wired, this.#conductance, offset)
    if (!this.#grid) throw new Error('an array is programmed before it is solved')
    if (!this.#isTurned) return this.#grid.solve(offset, guess)
    const { word, bit, ...rest } = this.#grid.solve(offset && this.#turn(offset, -1))
    const { rows, columns } = this.#circuit
    return {
      word: transposed(bit, columns, rows),
      bit: transposed(word, columns, rows),
      ...rest
    }
  }

  #turn(values: Float64Array, factor = 1): Float64Array {
    return transposed(values, this.#circuit.rows, this.#circuit.columns, factor)
  }
}

const turned = ({ rows, columns, words, bits }: Circuit): Circuit => ({
  rows: columns,
  columns: rows,
  words: bits,
  bits: words
})

function transposed(
  values: Float64Array,
  rows: number,
  columns: number,
  factor = 1
): Float64Array<ArrayBuffer> {
  const out = new Float64Array(rows * columns)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      out[j * rows + i] = factor * (values[i * columns + j] ?? 0)
    }
  }
  return out
}
