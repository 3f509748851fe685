import { ArraySolver } from './array-solver'
import type { Circuit, LineEnd, Lines } from './circuit'
import { dropsOf, linearCurrents, lineCurrents } from './currents'

/**
 * What an array with wires does to its inputs: column currents are T^T v, T row after row with `rows` × `columns`
 * entries in S. One solution for each word or each bit line, whichever are fewer: by reciprocity, one volt at
 * bit line j draws from the word lines what one volt at each of them would give in j.
 * @param progress told which share is done; its answer says whether to go on
 * @returns null when it was told not to go on
 */
export function effectiveMatrix(
  module: WebAssembly.Module,
  circuit: Circuit,
  conductance: Float64Array,
  progress: (share: number) => boolean = () => true
): Float64Array | null {
  const { rows, columns } = circuit
  const words = withOwnSources(circuit.words)
  const bits = withOwnSources(circuit.bits)
  const solver = new ArraySolver(module, { rows, columns, words, bits })
  solver.programme(conductance)
  const byColumn = columns < rows
  const lines = byColumn ? columns : rows
  const { first, last } = byColumn ? bits : words
  const matrix = new Float64Array(rows * columns)
  for (let line = 0; line < lines; line++) {
    for (const end of [first, last]) end.voltage[line] = 1
    const cells = linearCurrents(conductance, dropsOf(solver.solve()))
    for (const end of [first, last]) end.voltage[line] = 0
    const currents = lineCurrents(cells, rows, columns)
    if (byColumn) {
      for (let i = 0; i < rows; i++) matrix[i * columns + line] = -(currents.word[i] ?? 0)
    } else matrix.set(currents.bit, line * columns)
    if (!progress((line + 1) / lines)) return null
  }
  return matrix
}

/** The same lines at 0 V, with voltages of their own. */
const withOwnSources = ({ wire, first, last }: Lines): Lines => {
  const own = ({ conductance }: LineEnd): LineEnd => ({
    voltage: new Float64Array(conductance.length),
    conductance
  })
  return { wire, first: own(first), last: own(last) }
}
