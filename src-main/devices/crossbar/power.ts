import type { SolvedArray } from './solve-crossbar'
import type { Bias } from './wiring'

/** W */
export interface Power {
  /** What the sources deliver. */
  readonly total: number
  /** What becomes heat in the cells, and in wires, drivers and sense amplifiers. */
  readonly cells: number
  readonly wires: number
}

/** Power of an array: source voltage times source current over all lines, and where it goes. */
export function powerOf(
  bias: Bias,
  currents: { readonly word: Float64Array; readonly bit: Float64Array },
  { cells, drops }: Pick<SolvedArray, 'cells' | 'drops'>
): Power {
  let total = 0
  for (const [i, voltage] of bias.words.entries()) total += (voltage ?? 0) * (currents.word[i] ?? 0)
  for (const [j, voltage] of bias.bits.entries()) total -= (voltage ?? 0) * (currents.bit[j] ?? 0)
  let inCells = 0
  for (let k = 0; k < cells.length; k++) inCells += (cells[k] ?? 0) * (drops[k] ?? 0)
  return { total, cells: inCells, wires: total - inCells }
}
