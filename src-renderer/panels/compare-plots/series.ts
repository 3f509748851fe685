import type { CurveView } from '../../../src-shared/contract/curves'
import type { View, ViewRequest } from '../../../src-shared/contract/views'
import type { OverlaySeries } from '../../charts'
import { ask } from '../../stores/ask'
import type { ComparedPlot, Member, PlotKind } from './plots'

const bins = 400
const width = 800
const mostHz = 500

interface Wanted {
  readonly plot: ComparedPlot
  readonly fromMs: number
  readonly toMs: number
  /** Row of the neuron in the recording, of traces. */
  readonly neuron: number
  /** Columns of curves. */
  readonly x?: string
  readonly y?: string
}

/** The curves of one plot, one or more a run; runs whose data cannot be read are left out. */
export async function seriesOf(wanted: Wanted): Promise<readonly OverlaySeries[]> {
  const made = await Promise.all(wanted.plot.members.map((member) => seriesOfRun(wanted, member)))
  return made.flat()
}

async function seriesOfRun(wanted: Wanted, member: Member): Promise<readonly OverlaySeries[]> {
  const { plot } = wanted
  const look = (x: ArrayLike<number>, y: ArrayLike<number>): OverlaySeries => ({
    name: `#${member.run.number}`,
    x,
    y,
    look: 'line',
    colour: member.at
  })
  const { id } = member.run
  if (plot.kind === 'currents') {
    const lines = await ask('crossbars.lines', { id })
    return lines
      ? [
          look(
            lines.currents.map((_, i) => i),
            lines.currents
          )
        ]
      : []
  }
  if (plot.kind === 'curves' && member.set) {
    const { x = '', y = '' } = wanted
    const view = await ask('curves.view', {
      id,
      set: member.set.id,
      view: { kind: 'curves', x, y, points: width, most: 5 }
    })
    return view ? curveSeries(view, look) : []
  }
  const request = requestOf(plot.kind, wanted)
  if (!request || !member.recording) return []
  const view = await ask('runs.view', { id, recording: member.recording.id, view: request })
  return view ? viewSeries(view, look) : []
}

function requestOf(
  kind: PlotKind,
  { plot, fromMs, toMs, neuron }: Wanted
): ViewRequest | undefined {
  switch (kind) {
    case 'rate':
      return { kind: 'rate', fromMs, toMs, bins }
    case 'isi':
      return { kind: 'isi', fromMs, toMs, bins: 100, maxMs: 200 }
    case 'spectrum':
      return { kind: 'spectrum', fromMs, toMs, maxHz: mostHz, points: 250 }
    case 'trace':
      return {
        kind: 'trace',
        fromMs,
        toMs,
        variable: plot.variable?.name ?? '',
        neurons: [neuron],
        width
      }
    default:
      return undefined
  }
}

type Look = (x: ArrayLike<number>, y: ArrayLike<number>) => OverlaySeries

function viewSeries(view: View, look: Look): readonly OverlaySeries[] {
  switch (view.kind) {
    case 'rate':
      return [
        look(
          view.rateHz.map((_, i) => view.fromMs + (i + 0.5) * view.binMs),
          view.rateHz
        )
      ]
    case 'isi':
      // As shares a millisecond, so that runs of different length lie over one another.
      return [
        look(
          view.counts.map((_, i) => (i + 0.5) * view.binMs),
          view.counts.map((count) => count / Math.max(1, view.intervals) / view.binMs)
        )
      ]
    case 'spectrum':
      return [
        look(
          view.power.map((_, i) => i * view.stepHz),
          view.power
        )
      ]
    case 'trace':
      return view.curves.map(({ min, max }) =>
        min === max ? look(view.timesMs, min) : look(...zigzag(view.timesMs, min, max))
      )
    default:
      return []
  }
}

/** Smallest and largest sample of each pixel column, one after the other. */
function zigzag(
  times: Float64Array,
  min: Float64Array,
  max: Float64Array
): [Float64Array, Float64Array] {
  const x = Float64Array.from({ length: 2 * times.length }, (_, i) => times[i >> 1] ?? NaN)
  const y = Float64Array.from(
    { length: 2 * times.length },
    (_, i) => (i % 2 === 0 ? min : max)[i >> 1] ?? NaN
  )
  return [x, y]
}

/** Curves of one run are one series, with a gap between two: its legend names it once. */
function curveSeries(view: CurveView, look: Look): readonly OverlaySeries[] {
  if (view.kind !== 'curves') return []
  const x = view.curves.flatMap((curve) => [...curve.x, Number.NaN])
  const y = view.curves.flatMap((curve) => [...curve.y, Number.NaN])
  return x.length === 0 ? [] : [look(x, y)]
}
