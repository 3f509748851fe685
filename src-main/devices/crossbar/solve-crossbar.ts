import type {
  ResolvedCrossbar,
  ResolvedNonlinearity
} from '../../../src-shared/experiments/crossbar/resolved'
import { ArraySolver } from './array-solver'
import type { Circuit, NodeVoltages } from './circuit'
import { dropsOf, linearCurrents } from './currents'
import type { CellLaw } from './laws/cell-law'
import { deviceLaw } from './laws/device-law'
import { selectorLaw } from './laws/selector-law'
import { sinhLaw } from './laws/sinh-law'
import type { MadeCells } from './make-cells'
import { solveNonlinear } from './solve-nonlinear'
import { circuitOf, type Bias } from './wiring'

/** One state of an array: its voltages and the currents of its cells. */
export interface SolvedArray extends NodeVoltages {
  /** Voltage across each cell, V, and current through it, A, from word to bit line. */
  readonly drops: Float64Array
  readonly cells: Float64Array
  /** Newton steps; null for linear cells. */
  readonly steps: number | null
  readonly iterations: number
  readonly residual: number
  readonly converged: boolean
}

/** Below this, relative, conjugate gradients have done what is asked of them. */
const goodEnough = 1e-9

/**
 * Solves an array with and without the resistance of its wires.
 * @returns with the seconds that the array with wires took
 */
export function solveCrossbar(
  module: WebAssembly.Module,
  crossbar: ResolvedCrossbar,
  bias: Bias,
  made: MadeCells
): { readonly real: SolvedArray; readonly ideal: SolvedArray; readonly seconds: number } {
  const law = crossbar.nonlinearity && lawOf(crossbar.nonlinearity, made)
  const idealCircuit = circuitOf(crossbar, bias, { ideal: true })
  const ideal = solveOne(module, idealCircuit, made.conductance, law, idealDrops(bias))
  const circuit = circuitOf(crossbar, bias)
  const began = performance.now()
  const real = solveOne(module, circuit, made.conductance, law, ideal.drops)
  return { real, ideal, seconds: (performance.now() - began) / 1000 }
}

function solveOne(
  module: WebAssembly.Module,
  circuit: Circuit,
  conductance: Float64Array,
  law: CellLaw | null,
  guess: Float64Array
): SolvedArray {
  const solver = new ArraySolver(module, circuit)
  if (law) {
    const solution = solveNonlinear(solver, law, guess)
    return { ...solution, drops: dropsOf(solution) }
  }
  solver.programme(conductance)
  const solution = solver.solve()
  const drops = dropsOf(solution)
  const cells = linearCurrents(conductance, drops)
  const converged = solution.residual <= goodEnough
  return { ...solution, drops, cells, steps: null, converged }
}

/** Voltages across the cells if every line had its source's; open lines count as 0 V. */
function idealDrops({ words, bits }: Bias): Float64Array {
  const drops = new Float64Array(words.length * bits.length)
  for (const [i, word] of words.entries()) {
    for (const [j, bit] of bits.entries()) drops[i * bits.length + j] = (word ?? 0) - (bit ?? 0)
  }
  return drops
}

/** The current-voltage law of all cells. */
export function lawOf(
  nonlinearity: ResolvedNonlinearity,
  { conductance, devices }: MadeCells
): CellLaw {
  switch (nonlinearity.law) {
    case 'sinh':
      return sinhLaw(conductance, nonlinearity.characteristic, nonlinearity.read)
    case 'selector':
      return selectorLaw(conductance, nonlinearity.slope, nonlinearity.current)
    case 'device':
      return deviceLaw(devices ?? [])
  }
}
