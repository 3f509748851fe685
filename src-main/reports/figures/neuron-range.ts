import type { RecordingInfo } from '../../../src-shared/contract/runs'

/** The rows a raster has to have: from the lowest recorded index to beyond the highest. */
export function neuronRange({ selection, neurons }: RecordingInfo): { from: number; to: number } {
  if (selection === null || selection.length === 0) return { from: 0, to: Math.max(1, neurons) }
  let from = Infinity
  let to = -Infinity
  for (const index of selection) {
    from = Math.min(from, index)
    to = Math.max(to, index)
  }
  return { from, to: to + 1 }
}
