import type { ResolvedCrossbar } from '../../../src-shared/experiments/crossbar/resolved'
import { wilsonInterval } from '../figures/yield'
import { lineCurrents } from './currents'
import type { FaultCounts } from './faults'
import type { MadeCells } from './make-cells'
import { solveCrossbar } from './solve-crossbar'
import type { Bias } from './wiring'

/** A share of good ones with its 95 % interval (Wilson). */
export interface Share {
  readonly good: number
  readonly all: number
  readonly low: number
  readonly high: number
}

/** What faults and spread leave of an array. */
export interface ArrayYield extends FaultCounts {
  /** Cells whose conductance is within the tolerance of what it was to be, as a share of the range. */
  readonly cells: Share
  /** Columns whose current is within the tolerance of that of an array without faults and spread. */
  readonly columns: Share
  /** Root mean square of the columns' relative errors; NaN where no column carries current. */
  readonly columnError: number
}

/**
 * Compares an array with the same array, wires included, whose cells are exactly what they were to be.
 * @param currents out of the columns of the array as it is, A
 * @returns null where the document injects no faults
 */
export function arrayYield(
  module: WebAssembly.Module,
  crossbar: ResolvedCrossbar,
  bias: Bias,
  made: MadeCells,
  currents: Float64Array
): ArrayYield | null {
  const { faults, rows, columns, nonlinearity } = crossbar
  if (!faults || !made.counts) return null
  const { targets, range, conductance } = made
  const plain = nonlinearity?.law === 'device' ? { ...crossbar, nonlinearity: null } : crossbar
  const { real } = solveCrossbar(module, plain, bias, { ...made, conductance: targets })
  const wanted = lineCurrents(real.cells, rows, columns).bit
  const width = (faults.high ?? range.high) - (faults.low ?? range.low)
  let goodCells = 0
  for (const [k, target] of targets.entries()) {
    if (Math.abs((conductance[k] ?? 0) - target) <= faults.tolerance * width) goodCells += 1
  }
  const largest = wanted.reduce((most, current) => Math.max(most, Math.abs(current)), 0)
  let [goodColumns, counted, squares] = [0, 0, 0]
  for (const [j, current] of wanted.entries()) {
    // A column that carries nothing has no relative error.
    if (Math.abs(current) <= 1e-12 * largest) continue
    const error = Math.abs(((currents[j] ?? 0) - current) / current)
    counted += 1
    squares += error * error
    if (error <= faults.tolerance) goodColumns += 1
  }
  return {
    ...made.counts,
    cells: share(goodCells, targets.length),
    columns: share(goodColumns, counted),
    columnError: Math.sqrt(squares / counted)
  }
}

const share = (good: number, all: number): Share => ({ good, all, ...wilsonInterval(good, all) })
