import type { RecordingInfo } from '../../../src-shared/contract/runs'

/** Indices from `from` up to, not including, `to`: steps of a spike recording, samples of a state recording. */
export interface IndexRange {
  readonly from: number
  readonly to: number
}

/** What part of the grid lies in `fromMs` ≤ t < `toMs`. Spikes count from time zero, samples from the first one. */
export function indexRange(
  recording: Pick<RecordingInfo, 'kind' | 'fromMs' | 'intervalMs'>,
  fromMs: number,
  toMs: number
): IndexRange {
  const zero = recording.kind === 'spikes' ? 0 : recording.fromMs
  // A millionth of a step: 0.3 / 0.1 is a little below 3, and step 3 lies at 0.3 ms all the same.
  const index = (ms: number): number => Math.ceil((ms - zero) / recording.intervalMs - 1e-6)
  return { from: index(fromMs), to: index(toMs) }
}
