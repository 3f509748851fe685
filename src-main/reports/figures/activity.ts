import type { RecordingInfo } from '../../../src-shared/contract/runs'
import type { ViewOf } from '../../../src-shared/contract/views'
import type { Translator } from '../../../src-shared/locale'
import { ok, type Result } from '../../../src-shared/result'
import { html, type Markup } from '../markup'
import { formatCount, formatNumber } from '../numbers'
import type { Figure, FigureKind, ReadView } from '../report'
import { drawing, drawPanel, scaleOf, type Axis, type PanelPlace } from '../svg/panel'
import { roundUp } from '../svg/ticks'
import { imageOfCounts } from './image-of-counts'
import { neuronRange } from './neuron-range'

// More marks than this are neither legible nor quick to print: they become an image.
const mostMarks = 12_000
const rasterPlace: PanelPlace = { left: 66, top: 8, width: 636, height: 152 }
const ratePlace: PanelPlace = { left: 66, top: 176, width: 636, height: 68 }
const imageCells = { width: 1288, height: 304 }

/** Spike raster above the population's rate, on one time axis. */
export const figure: FigureKind = {
  order: 10,
  suits: (recording) => recording.kind === 'spikes',
  draw: async (recording, read, t, colour): Promise<Result<readonly Figure[]>> => {
    const raster = await drawRaster(recording, read, colour)
    if (!raster.ok) return raster
    const rate = await read<'rate'>({ kind: 'rate', ...rateBins(recording) })
    if (!rate.ok) return rate
    return ok([
      {
        width: 'full',
        svg: compose(recording, raster.value, rate.value, t, colour),
        caption: captionOf(recording, rate.value, raster.value.isImage, t)
      }
    ])
  }
}

interface Raster {
  readonly markup: Markup
  readonly isImage: boolean
}

async function drawRaster(
  recording: RecordingInfo,
  read: ReadView,
  colour: string
): Promise<Result<Raster>> {
  const { fromMs, toMs } = recording
  const neurons = neuronRange(recording)
  const scale = scaleOf(rasterPlace, timeAxis(recording), neuronAxis(recording))
  if (recording.count <= mostMarks) {
    const spikes = await read<'spikes'>({ kind: 'spikes', fromMs, toMs, limit: mostMarks })
    if (!spikes.ok) return spikes
    const rowHeight = rasterPlace.height / (neurons.to - neurons.from)
    const length = Math.max(1.2, Math.min(24, rowHeight * 0.8))
    const path = Array.from(spikes.value.timesMs, (time, i) => {
      const middle = scale.y((spikes.value.neurons[i] ?? 0) + 0.5)
      return `M${scale.x(time)} ${(middle - length / 2).toFixed(2)}v${length.toFixed(2)}`
    }).join('')
    return ok({
      isImage: false,
      markup: html`<path class="spikes" stroke="${colour}" d="${path}" />`
    })
  }
  const rows = Math.min(imageCells.height, neurons.to - neurons.from)
  const view = await read<'raster'>({
    kind: 'raster',
    fromMs,
    toMs,
    fromNeuron: neurons.from,
    toNeuron: neurons.to,
    width: imageCells.width,
    height: rows
  })
  if (!view.ok) return view
  const { left, top, width, height } = rasterPlace
  const source = imageOfCounts(view.value, colour)
  return ok({
    isImage: true,
    markup: html`<image
      x="${left}"
      y="${top}"
      width="${width}"
      height="${height}"
      preserveAspectRatio="none"
      href="${source}"
    />`
  })
}

const timeAxis = ({ fromMs, toMs }: RecordingInfo, label?: string): Axis =>
  label === undefined
    ? { from: fromMs, to: toMs, ticks: 8, bare: true }
    : { from: fromMs, to: toMs, ticks: 8, label }

function neuronAxis(recording: RecordingInfo, label?: string): Axis {
  const { from, to } = neuronRange(recording)
  return label === undefined
    ? { from, to, ticks: 5, counts: true }
    : { from, to, ticks: 5, counts: true, label }
}

/** Bins of a round width, between 1 ms and what is still legible; a rest of a bin is left out. */
function rateBins({ fromMs, toMs, intervalMs }: RecordingInfo) {
  const span = toMs - fromMs
  const widths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
  const width = widths.find((ms) => ms >= intervalMs && span / ms <= 200) ?? span / 200
  const bins = Math.max(1, Math.floor(span / width + 1e-6))
  return { fromMs, toMs: fromMs + bins * Math.min(width, span), bins }
}

function compose(
  recording: RecordingInfo,
  raster: Raster,
  rate: ViewOf<'rate'>,
  t: Translator,
  colour: string
): Markup {
  const time = timeAxis(recording, t('reports.axes.time'))
  const highest = rate.rateHz.reduce((most, value) => Math.max(most, value), 0)
  const hertz: Axis = { from: 0, to: roundUp(highest), ticks: 3, label: t('reports.axes.rate') }
  const scale = scaleOf(ratePlace, time, hertz)
  const steps = Array.from(rate.rateHz, (value, i) => {
    const end = Math.min(recording.toMs, rate.fromMs + (i + 1) * rate.binMs)
    return `V${scale.y(value)}H${scale.x(end)}`
  }).join('')
  const outline = `M${ratePlace.left} ${scale.y(0)}${steps}`
  const area = html`<path d="${outline}V${scale.y(0)}Z" fill="${colour}" opacity="0.16" /><path
      class="curve"
      stroke="${colour}"
      d="${outline}"
    />`
  const neurons = neuronAxis(recording, t('reports.axes.neuron'))
  return drawing(720, 284, t('reports.figures.activity', { population: recording.population }), [
    drawPanel(rasterPlace, timeAxis(recording), neurons, raster.markup),
    drawPanel(ratePlace, time, hertz, area)
  ])
}

function captionOf(
  recording: RecordingInfo,
  rate: ViewOf<'rate'>,
  isImage: boolean,
  t: Translator
): string {
  const values = {
    population: recording.population,
    spikes: formatCount(recording.count),
    neurons: formatCount(recording.neurons),
    bin: formatNumber(rate.binMs)
  }
  const density = isImage ? ` ${t('reports.captions.density')}` : ''
  return `${t('reports.captions.activity', values)}${density}`
}
