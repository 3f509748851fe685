import type { RecordingInfo, RunDetail } from '../../../src-shared/contract/runs'

export type PlotKind = 'raster' | 'rate' | 'isi' | 'trace' | 'weights' | 'history' | 'phase'

/** One plot of a run page. */
export interface Plot {
  readonly key: string
  readonly kind: PlotKind
  readonly recording: RecordingInfo
  /** For traces: which state variable. */
  readonly variable?: string
}

/** What can be drawn of a run's recordings: spikes in three ways, each state variable once and two over one another, weights in three. */
export const plotsOf = (recordings: readonly RecordingInfo[]): readonly Plot[] =>
  recordings.flatMap((recording): readonly Plot[] => [
    ...(recording.kind === 'spikes'
      ? (['raster', 'rate', 'isi'] as const).map((kind) => ({
          key: `${recording.id}/${kind}`,
          kind,
          recording
        }))
      : recording.variables.map(({ name }) => ({
          key: `${recording.id}/${name}`,
          kind: 'trace' as const,
          recording,
          variable: name
        }))),
    ...(recording.kind === 'weights'
      ? (['weights', 'history'] as const).map((kind) => ({
          key: `${recording.id}/${kind}`,
          kind,
          recording
        }))
      : []),
    ...(recording.kind === 'state' && recording.variables.length > 1
      ? [{ key: `${recording.id}/phase`, kind: 'phase' as const, recording }]
      : [])
  ])

/** Whether a run was cut short before any of its recordings had come to anything. */
export const hasNothingStored = ({
  state,
  recordings,
  simulatedMs
}: Pick<RunDetail, 'state' | 'recordings' | 'simulatedMs'>): boolean =>
  recordings.every(({ count }) => count === 0) &&
  (state === 'interrupted' || (state !== 'done' && simulatedMs === 0))

/** The stretch of time that all recordings of a run cover together; null without recordings. */
export function timeSpan(
  recordings: readonly RecordingInfo[]
): { readonly fromMs: number; readonly toMs: number } | null {
  if (recordings.length === 0) return null
  return {
    fromMs: Math.min(...recordings.map((recording) => recording.fromMs)),
    toMs: Math.max(...recordings.map((recording) => recording.toMs))
  }
}
