import type { ResolvedCrossbar } from '../../../src-shared/experiments/crossbar/resolved'
import { arrayYield, type ArrayYield } from './array-yield'
import { lineCurrents } from './currents'
import { effectiveMatrix } from './effective-matrix'
import { makeCells, type MadeCells } from './make-cells'
import { powerOf, type Power } from './power'
import { readMargin, type ReadMargin } from './read-margin'
import { relativeErrors } from './relative-errors'
import { solveCrossbar } from './solve-crossbar'
import { biasOf, circuitOf } from './wiring'

/** What comes out of a crossbar. Maps go row after row, lines from the first; SI units. */
export interface CrossbarOutcome {
  readonly rows: number
  readonly columns: number
  /** Out of each bit line, and into each word line. */
  readonly currents: Float64Array
  readonly idealCurrents: Float64Array
  readonly wordCurrents: Float64Array
  /** Relative to the ideal current; NaN where that is none. */
  readonly errors: Float64Array
  readonly maps: {
    readonly conductance: Float64Array
    readonly word: Float64Array
    readonly bit: Float64Array
    readonly drop: Float64Array
    readonly current: Float64Array
    readonly error: Float64Array
  }
  readonly power: Power
  /** Newton steps; null for linear cells. */
  readonly steps: number | null
  readonly iterations: number
  readonly residual: number
  readonly converged: boolean
  /** Of solving the array with its wires, all that is to it. */
  readonly seconds: number
  readonly margin: ReadMargin | null
  /** Null where the document injects no faults. */
  readonly yields: ArrayYield | null
  /** rows × columns, S. */
  readonly matrix: Float64Array | null
}

export interface CrossbarOptions {
  /** The compiled kernels. */
  readonly module: WebAssembly.Module
  /** Told which share is done; its answer says whether to go on. */
  readonly progress?: (share: number) => boolean
}

/** Runs a crossbar experiment. @returns null when it was told not to go on */
export function runCrossbar(
  crossbar: ResolvedCrossbar,
  { module, progress = () => true }: CrossbarOptions
): CrossbarOutcome | null {
  const { rows, columns } = crossbar
  const made: MadeCells = makeCells(crossbar)
  if (!progress(0.05)) return null
  const bias = biasOf(crossbar)
  const { real, ideal, seconds } = solveCrossbar(module, crossbar, bias, made)
  if (!progress(0.1)) return null
  const sums = lineCurrents(real.cells, rows, columns)
  const idealSums = lineCurrents(ideal.cells, rows, columns)
  const margin = readMargin(module, crossbar, bias, made)
  const yields = arrayYield(module, crossbar, bias, made, sums.bit)
  const circuit = circuitOf(crossbar, bias)
  const matrix = crossbar.effectiveMatrix
    ? effectiveMatrix(module, circuit, made.conductance, (share) => progress(0.1 + 0.9 * share))
    : null
  if (crossbar.effectiveMatrix && matrix === null) return null
  return {
    rows,
    columns,
    currents: sums.bit,
    idealCurrents: idealSums.bit,
    wordCurrents: sums.word,
    errors: relativeErrors(sums.bit, idealSums.bit),
    maps: {
      conductance: made.conductance,
      word: real.word,
      bit: real.bit,
      drop: real.drops,
      current: real.cells,
      error: relativeErrors(real.cells, ideal.cells)
    },
    power: powerOf(bias, sums, real),
    steps: real.steps,
    iterations: real.iterations,
    residual: real.residual,
    converged: real.converged && ideal.converged,
    seconds,
    margin,
    yields,
    matrix
  }
}
