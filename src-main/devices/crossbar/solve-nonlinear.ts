import type { ArraySolver } from './array-solver'
import type { LinearSolution, NodeVoltages } from './circuit'
import { dropsOf } from './currents'
import type { CellLaw } from './laws/cell-law'

/** Of the largest current of any cell: what the law and the network may differ by. */
const tolerance = 1e-10
const mostSteps = 200
/** A step that moves a node further than this, V, is shortened where it does not help. */
const freeMove = 0.1

export interface NonlinearSolution extends NodeVoltages {
  /** Currents of the cells, A. */
  readonly cells: Float64Array
  /** Newton steps. */
  readonly steps: number
  /** Steps of the conjugate gradients, over all linear solutions. */
  readonly iterations: number
  /** Largest difference between a cell's current by its law and by the network, over the largest current. */
  readonly residual: number
  readonly converged: boolean
}

/**
 * Newton's method around the linear solver: each cell is replaced by its slope and an offset current. The step is
 * halved until the currents agree better than before. Between two solutions of the network all currents that
 * belong to voltages on the way are known too, so that only the cells' laws are evaluated there.
 * @param ideal voltage across each cell if the wires had no resistance: where to start
 */
export function solveNonlinear(
  solver: ArraySolver,
  law: CellLaw,
  ideal: Float64Array
): NonlinearSolution {
  const size = ideal.length
  const currents = new Float64Array(size)
  const slopes = new Float64Array(size)
  law.evaluate(ideal, currents, slopes)
  const chords = slopes.map((slope, k) => {
    const v = ideal[k] ?? 0
    return Math.abs(v) < 1e-6 ? slope : (currents[k] ?? 0) / v
  })
  solver.programme(chords)
  let voltages: LinearSolution = solver.solve()
  let drops = dropsOf(voltages)
  let network: Float64Array = drops.map((v, k) => v * (chords[k] ?? 0))
  let iterations = voltages.iterations
  law.evaluate(drops, currents, slopes)
  let residual = mismatch(currents, network)
  let steps = 0
  while (residual.relative > tolerance && steps < mostSteps) {
    const offsets = currents.map((current, k) => current - (slopes[k] ?? 0) * (drops[k] ?? 0))
    // The law's arrays are filled anew on the way: what belongs to this step is kept apart.
    const tangents = slopes.slice()
    solver.programme(tangents)
    const full = solver.solve(offsets, voltages.bit)
    iterations += full.iterations
    const fullDrops = dropsOf(full)
    const fullNetwork = fullDrops.map((v, k) => v * (tangents[k] ?? 0) + (offsets[k] ?? 0))
    const move = largestMove(voltages, full)
    let share = 1
    for (;;) {
      const next = mix(drops, fullDrops, share)
      const nextNetwork = mix(network, fullNetwork, share)
      law.evaluate(next, currents, slopes)
      const found = mismatch(currents, nextNetwork)
      const isBetter = found.square < residual.square
      if (isBetter || share * move <= freeMove * 2 ** -20) {
        voltages = {
          ...full,
          word: mix(voltages.word, full.word, share),
          bit: mix(voltages.bit, full.bit, share)
        }
        drops = next
        network = nextNetwork
        steps++
        if (!isBetter && share < 1) return result(found.relative <= tolerance * 10)
        residual = found
        break
      }
      share /= 2
    }
  }
  return result(residual.relative <= tolerance)

  function result(converged: boolean): NonlinearSolution {
    const { word, bit } = voltages
    return { word, bit, cells: network, steps, iterations, residual: residual.relative, converged }
  }
}

const mix = (from: Float64Array, to: Float64Array, share: number): Float64Array =>
  share === 1 ? to : from.map((value, k) => value + share * ((to[k] ?? 0) - value))

function largestMove(a: NodeVoltages, b: NodeVoltages): number {
  let most = 0
  for (const side of ['word', 'bit'] as const) {
    for (let k = 0; k < a[side].length; k++) {
      most = Math.max(most, Math.abs((a[side][k] ?? 0) - (b[side][k] ?? 0)))
    }
  }
  return most
}

function mismatch(
  law: Float64Array,
  network: Float64Array
): { readonly square: number; readonly relative: number } {
  let square = 0
  let worst = 0
  let largest = 0
  for (let k = 0; k < law.length; k++) {
    const current = law[k] ?? 0
    const difference = current - (network[k] ?? 0)
    square += difference * difference
    worst = Math.max(worst, Math.abs(difference))
    largest = Math.max(largest, Math.abs(current))
  }
  return { square, relative: largest === 0 ? (worst === 0 ? 0 : Infinity) : worst / largest }
}
