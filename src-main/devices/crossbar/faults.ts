import type { ResolvedCrossbar } from '../../../src-shared/experiments/crossbar/resolved'
import { randomStream } from '../random'
import { purposes } from './purposes'

/** Cells that something has happened to. */
export interface FaultCounts {
  readonly stuckOn: number
  readonly stuckOff: number
  /** Mirrored in the range, and not stuck. */
  readonly flipped: number
}

/**
 * What radiation and production do to an array: each cell is displaced at random, mirrored in the range with a
 * chance (a flipped bit, where cells are on or off), or stuck at an end of it. Each cell draws from a stream of
 * its own place, so that it has the same fate in a larger array, and more of one fault leaves the others alone.
 * @param conductance S, row after row; changed in place
 */
export function injectFaults(
  { faults, rows, columns, seed }: ResolvedCrossbar,
  conductance: Float64Array,
  range: { readonly low: number; readonly high: number }
): FaultCounts | null {
  if (!faults) return null
  const low = faults.low ?? range.low
  const high = faults.high ?? range.high
  const counts = { stuckOn: 0, stuckOff: 0, flipped: 0 }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const random = randomStream(seed, purposes.faults, i, j)
      const [stuck, flip, shift] = [random.uniform(), random.uniform(), random.normal()]
      const k = i * columns + j
      const moved = (conductance[k] ?? 0) + faults.shift * (high - low) * shift
      if (stuck < faults.stuckOn) {
        counts.stuckOn += 1
        conductance[k] = high
      } else if (stuck < faults.stuckOn + faults.stuckOff) {
        counts.stuckOff += 1
        conductance[k] = low
      } else if (flip < faults.flips) {
        counts.flipped += 1
        conductance[k] = Math.max(0, low + high - moved)
      } else conductance[k] = Math.max(0, moved)
    }
  }
  return counts
}
