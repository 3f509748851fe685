import type { RecordingInfo } from '../../../src-shared/contract/runs'
import type { ViewOf } from '../../../src-shared/contract/views'
import type { Translator } from '../../../src-shared/locale'
import { ok, type Result } from '../../../src-shared/result'
import { html, type Markup } from '../markup'
import { formatCount } from '../numbers'
import type { Figure, FigureKind } from '../report'
import { drawing, drawPanel, round, scaleOf, type Axis, type PanelPlace } from '../svg/panel'

const mostNeurons = 4
const columns = 1288
const left = 66
const width = 636
const gap = 20

/** Recorded state variables over time: one drawing a variable, one row a neuron. */
export const figure: FigureKind = {
  order: 20,
  suits: (recording) => recording.kind !== 'spikes' && recording.count > 0,
  draw: async (recording, read, t, colour): Promise<Result<readonly Figure[]>> => {
    const { fromMs, toMs } = recording
    const rows = shownRows(recording)
    const figures: Figure[] = []
    for (const { name } of recording.variables) {
      const trace = await read<'trace'>({
        kind: 'trace',
        fromMs,
        toMs,
        variable: name,
        neurons: rows,
        width: columns
      })
      if (!trace.ok) return trace
      if (trace.value.timesMs.length === 0) continue
      figures.push({
        width: 'full',
        svg: compose(recording, name, trace.value, t, colour),
        caption: captionOf(recording, name, rows.length, t)
      })
    }
    return ok(figures)
  }
}

/** The first of the recorded neurons, by their place among them. */
const shownRows = ({ neurons }: RecordingInfo): number[] =>
  Array.from({ length: Math.min(mostNeurons, neurons) }, (_, i) => i)

function compose(
  recording: RecordingInfo,
  variable: string,
  trace: ViewOf<'trace'>,
  t: Translator,
  colour: string
): Markup {
  const rows = trace.curves.length
  const height = rows === 1 ? 170 : Math.round(216 / Math.max(3, rows))
  const [low, high] = extentOf(trace)
  const unit = trace.unit === '' || trace.unit === '1' ? '' : ` (${trace.unit})`
  const panels = trace.curves.map((curve, row) => {
    const isLast = row === rows - 1
    const time: Axis = {
      // The first sample is taken one interval after the recording begins.
      from: Math.max(0, recording.fromMs - recording.intervalMs),
      to: recording.toMs,
      ticks: 8,
      ...(isLast ? { label: t('reports.axes.time') } : { bare: true })
    }
    const value: Axis = {
      from: low,
      to: high,
      ticks: 4,
      ...(row === Math.floor((rows - 1) / 2) ? { label: `${variable}${unit}` } : {})
    }
    const place: PanelPlace = { left, top: 16 + row * (height + gap), width, height }
    const { neuron, source, target } = curve
    const name =
      source === undefined || target === undefined
        ? t('reports.figures.neuron', { neuron })
        : t('reports.figures.synapse', { source, target })
    return drawPanel(place, time, value, [
      html`<path
        class="${curve.min === curve.max ? 'curve' : 'band'}"
        stroke="${colour}"
        d="${pathOf(trace.timesMs, curve, place, time, value)}"
      />`,
      html`<text class="inset" x="${left + width}" y="${place.top - 4}" text-anchor="end"
        >${name}</text
      >`
    ])
  })
  const total = 16 + rows * (height + gap) + 20
  const alternative = t('reports.figures.traces', { variable, population: placeOf(recording) })
  return drawing(720, total, alternative, panels)
}

/** One line through the samples, or through lowest and highest of each column. */
function pathOf(
  times: Float64Array,
  curve: ViewOf<'trace'>['curves'][number],
  place: PanelPlace,
  x: Axis,
  y: Axis
): string {
  const scale = scaleOf(place, x, y)
  const points: string[] = []
  for (const [i, time] of times.entries()) {
    const low = curve.min[i] ?? Number.NaN
    const high = curve.max[i] ?? Number.NaN
    if (!Number.isFinite(low) || !Number.isFinite(high)) continue
    const start = points.length === 0 ? 'M' : 'L'
    points.push(`${start}${scale.x(time)} ${scale.y(low)}`)
    if (high !== low) points.push(`V${scale.y(high)}`)
  }
  return points.join('')
}

/** Lowest and highest value with a little air, the same for all rows so that they compare. */
function extentOf(trace: ViewOf<'trace'>): [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const curve of trace.curves) {
    for (const value of curve.min) if (value < low) low = value
    for (const value of curve.max) if (value > high) high = value
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1]
  const air = (high - low || Math.abs(high) || 1) * 0.06
  return [round6(low - air), round6(high + air)]
}

/** Weights belong to a projection. */
const placeOf = ({ projection, population }: RecordingInfo): string => projection ?? population

const round6 = (value: number): number => Number(value.toPrecision(6))

function captionOf(
  recording: RecordingInfo,
  variable: string,
  shown: number,
  t: Translator
): string {
  const { intervalMs, neurons } = recording
  const values = {
    variable,
    population: placeOf(recording),
    shown: formatCount(shown),
    neurons: formatCount(neurons),
    interval: round(intervalMs)
  }
  if (recording.kind === 'weights' && shown < neurons) {
    return t('reports.captions.someWeights', values)
  }
  return shown < neurons
    ? t('reports.captions.someTraces', values)
    : t('reports.captions.traces', values)
}
