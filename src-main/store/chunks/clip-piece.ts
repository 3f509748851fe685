import type { RecordingPiece } from '../api'
import type { IndexRange } from './index-range'

/** The part of a piece that lies in a range of steps or samples; the piece itself if that is all of it. */
export function clipPiece(piece: RecordingPiece, range: IndexRange): RecordingPiece {
  if (piece.kind === 'spikes') {
    if (range.from <= piece.fromStep && range.to >= piece.toStep) return piece
    const first = lowerBound(piece.steps, range.from)
    const end = lowerBound(piece.steps, range.to)
    return {
      ...piece,
      fromStep: Math.max(piece.fromStep, range.from),
      toStep: Math.min(piece.toStep, range.to),
      steps: piece.steps.slice(first, end),
      neurons: piece.neurons.slice(first, end)
    }
  }
  const width = piece.neurons * piece.variables.length
  const first = Math.max(0, range.from - piece.firstSample)
  const end = Math.min(piece.samples.length / width, range.to - piece.firstSample)
  if (first === 0 && end * width === piece.samples.length) return piece
  return {
    ...piece,
    firstSample: piece.firstSample + first,
    samples: piece.samples.slice(first * width, Math.max(first, end) * width)
  }
}

/** Index of the first entry that is not below `value`. */
function lowerBound(ascending: Uint32Array, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
