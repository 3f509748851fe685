import type { RecordingInfo } from '../../../src-shared/contract/runs'
import type { DamagedPiece, RecordingPiece, SpikePiece, StatePiece } from '../api'
import type { IndexRange } from './index-range'

/**
 * Puts the pieces of a range together. Samples lost with a damaged chunk become NaN, so that every
 * later one keeps its place; lost spikes are simply absent.
 */
export function joinPieces(
  recording: RecordingInfo,
  wanted: IndexRange,
  pieces: readonly RecordingPiece[],
  damaged: readonly DamagedPiece[]
): RecordingPiece {
  const common = { intervalMs: recording.intervalMs, damaged }
  const [only] = pieces
  if (only && pieces.length === 1 && damaged.length === 0) return only
  if (recording.kind === 'spikes') {
    return { kind: 'spikes', ...common, ...spikes(wanted, recording, pieces.filter(isSpikes)) }
  }
  const { fromMs, neurons, variables } = recording
  const states = pieces.filter(isState)
  return {
    kind: 'state',
    ...common,
    fromMs,
    neurons,
    variables,
    ...samples(states, neurons * variables.length)
  }
}

function spikes(
  wanted: IndexRange,
  recording: RecordingInfo,
  pieces: readonly SpikePiece[]
): Pick<SpikePiece, 'fromStep' | 'toStep' | 'steps' | 'neurons'> {
  const count = pieces.reduce((sum, piece) => sum + piece.steps.length, 0)
  const steps = new Uint32Array(count)
  const neurons = new Uint32Array(count)
  let at = 0
  for (const piece of pieces) {
    steps.set(piece.steps, at)
    neurons.set(piece.neurons, at)
    at += piece.steps.length
  }
  const [start, end] = [recording.fromMs, recording.toMs].map((ms) =>
    Math.round(ms / recording.intervalMs)
  )
  return {
    fromStep: Math.max(wanted.from, start ?? 0),
    toStep: Math.min(wanted.to, end ?? 0),
    steps,
    neurons
  }
}

function samples(
  pieces: readonly StatePiece[],
  width: number
): Pick<StatePiece, 'firstSample' | 'samples'> {
  const first = pieces[0]?.firstSample ?? 0
  const last = pieces.at(-1)
  const end = last ? last.firstSample + last.samples.length / width : 0
  const joined = new Float64Array((end - first) * width).fill(NaN)
  for (const piece of pieces) joined.set(piece.samples, (piece.firstSample - first) * width)
  return { firstSample: first, samples: joined }
}

const isSpikes = (piece: RecordingPiece): piece is SpikePiece => piece.kind === 'spikes'
const isState = (piece: RecordingPiece): piece is StatePiece => piece.kind === 'state'
