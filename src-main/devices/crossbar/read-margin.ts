import type { ResolvedCrossbar } from '../../../src-shared/experiments/crossbar/resolved'
import { lineCurrents } from './currents'
import type { MadeCells } from './make-cells'
import { solveCrossbar } from './solve-crossbar'
import type { Bias } from './wiring'

/** Currents of the sensed bit line for either state of the selected cell, A, and how far they lie apart. */
export interface ReadMargin {
  readonly on: number
  readonly off: number
  /** (on − off) / on */
  readonly margin: number
}

/**
 * The read margin of the worst pattern, in which all cells but the selected one are on and carry as much sneak
 * current as they can.
 * @returns null where the crossbar is not a read with a margin
 */
export function readMargin(
  module: WebAssembly.Module,
  crossbar: ResolvedCrossbar,
  bias: Bias,
  made: MadeCells
): ReadMargin | null {
  const { drive, rows, columns, nonlinearity } = crossbar
  if (drive.kind !== 'read' || !drive.margin) return null
  const { row, column, margin } = drive
  const currentWith = (selected: number): number => {
    const conductance = new Float64Array(rows * columns).fill(margin.on)
    conductance[row * columns + column] = selected
    // Devices stay in their own states; the margin is asked for plain conductances.
    const plain = nonlinearity?.law === 'device' ? { ...crossbar, nonlinearity: null } : crossbar
    const { real } = solveCrossbar(module, plain, bias, { ...made, conductance })
    return lineCurrents(real.cells, rows, columns).bit[column] ?? 0
  }
  const on = currentWith(margin.on)
  const off = currentWith(margin.off)
  return { on, off, margin: (on - off) / on }
}
