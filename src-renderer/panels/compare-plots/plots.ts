import type { Compared, ComparedRun } from '../../../src-shared/contract/comparisons'
import type { CurveSet } from '../../../src-shared/contract/curves'
import type { RecordingInfo } from '../../../src-shared/contract/runs'

export type PlotKind = 'rasters' | 'rate' | 'trace' | 'isi' | 'spectrum' | 'curves' | 'currents'

/** What a run brings to a plot. */
export interface Member {
  /** Place among the runs of the comparison: the number of its colour. */
  readonly at: number
  readonly run: ComparedRun['run']
  readonly recording?: RecordingInfo
  readonly set?: CurveSet
}

/** One plot of several runs. */
export interface ComparedPlot {
  readonly key: string
  readonly kind: PlotKind
  /** What it is a plot of: plots of one subject stand together. */
  readonly subject: string
  readonly members: readonly Member[]
  /** Runs that have nothing to show in it. */
  readonly lacking: readonly ComparedRun['run'][]
  /** Of traces. */
  readonly variable?: { readonly name: string; readonly unit: string }
  /** Of curves: what is measured, and by which protocol. */
  readonly device?: string
  readonly protocol?: string
}

const subjectOf = ({ projection, population }: RecordingInfo): string => projection ?? population

/**
 * What can be plotted of several runs: recordings of one kind and name belong together, whatever their number in
 * their run. A run that has not recorded something is named as lacking.
 */
export function plotsOf(runs: readonly ComparedRun[]): readonly ComparedPlot[] {
  const plots = new Map<string, Omit<ComparedPlot, 'lacking' | 'members'> & { members: Member[] }>()
  const add = (plot: Omit<ComparedPlot, 'lacking' | 'members'>, member: Member): void => {
    const known = plots.get(plot.key) ?? { ...plot, members: [] }
    // Two recorders of the same thing: the first is as good as the second.
    if (known.members.every(({ at }) => at !== member.at)) known.members.push(member)
    plots.set(plot.key, known)
  }
  runs.forEach(({ run, recordings, curves }, at) => {
    for (const recording of recordings) {
      if (recording.count === 0) continue
      const subject = subjectOf(recording)
      if (recording.kind === 'spikes') {
        for (const kind of ['rasters', 'rate', 'isi', 'spectrum'] as const) {
          add({ key: JSON.stringify([kind, subject]), kind, subject }, { at, run, recording })
        }
      } else {
        for (const variable of recording.variables) {
          const key = JSON.stringify(['trace', recording.kind, subject, variable.name])
          add({ key, kind: 'trace', subject, variable }, { at, run, recording })
        }
      }
    }
    if (run.kind === 'crossbar') {
      if (run.state === 'done') add({ key: 'currents', kind: 'currents', subject: '' }, { at, run })
      return
    }
    for (const set of curves) {
      if (set.content !== 'curves' || set.curves === 0) continue
      const { device, protocol } = set
      const key = JSON.stringify(['curves', device, protocol])
      add({ key, kind: 'curves', subject: device, device, protocol }, { at, run, set })
    }
  })
  return [...plots.values()].map((plot) => ({
    ...plot,
    lacking: runs.flatMap(({ run }, at) =>
      plot.members.some((member) => member.at === at) ? [] : [run]
    )
  }))
}

/** Model of a protocol of a compared run, from its parameters. */
export function protocolModel(
  { parameters }: Pick<Compared, 'parameters'>,
  protocol: string,
  at: number
): string | undefined {
  const row = parameters.find(
    ({ path }) => path[0] === 'protocols' && path[1] === protocol && path[2] === 'model'
  )
  return row?.cells[at]?.text
}

/** The stretch of time that the recordings of all plots cover together; null without any. */
export function spanOf(
  plots: readonly ComparedPlot[]
): { readonly fromMs: number; readonly toMs: number } | null {
  const recordings = plots.flatMap(({ members }) => members.flatMap((one) => one.recording ?? []))
  if (recordings.length === 0) return null
  return {
    fromMs: Math.min(...recordings.map(({ fromMs }) => fromMs)),
    toMs: Math.max(...recordings.map(({ toMs }) => toMs))
  }
}
