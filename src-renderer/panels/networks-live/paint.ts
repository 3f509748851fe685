import { seriesColour } from '../../charts/theme'
import type { LiveBuffer, LiveCurve, LiveSpread } from '../../stores/live-buffer'
import { drawNames, rasterImage, type Coloured } from './raster'
import {
  acrossAxis,
  line,
  prepareCanvas,
  roomy,
  valueAxis,
  type Box,
  type LiveStyle
} from './style'

/** Room that the picture leaves to its axes, in pixels of the page. */
export const margin = { left: 72, right: 20, top: 8, bottom: 40, between: 14 }

/** Populations that are shown, each with the colour that it has among all. */
export const colouredPopulations = (buffer: LiveBuffer, only: string | null): readonly Coloured[] =>
  [...buffer.populations.values()]
    .map((population, colour) => ({ population, colour }))
    .filter(({ population }) => only === null || population.name === only)

interface Rows {
  readonly raster: Box
  readonly others: readonly Box[]
}

/** The raster above, and a number of rows below it, in pixels of the picture. */
export function rowsOf(width: number, height: number, others: number, ratio: number): Rows {
  const left = margin.left * ratio
  const inner = Math.max(1, width - left - margin.right * ratio)
  const gap = margin.between * ratio
  const free = height - (margin.top + margin.bottom) * ratio - gap * others
  const share = others > 1 ? 0.46 : 0.66
  const top = margin.top * ratio
  const upper = Math.max(1, Math.round(free * share))
  const each = Math.max(1, (free - upper) / others)
  return {
    raster: { left, top, width: inner, height: upper },
    others: Array.from({ length: others }, (_, i) => ({
      left,
      top: Math.round(top + upper + gap + i * (each + gap)),
      width: inner,
      height: Math.round(each)
    }))
  }
}

/** What has curves of its own row: states with one unit, and weights with one unit. */
function groupsOf(buffer: LiveBuffer, only: string | null) {
  const isShown = ({ population }: { readonly population: string }): boolean =>
    only === null || population === only
  const byUnit = <One extends { readonly unit: string }>(all: readonly One[]) =>
    [...new Set(all.map(({ unit }) => unit))].map((unit) => all.filter((one) => one.unit === unit))
  return {
    curves: byUnit([...buffer.curves.values()].filter(isShown)),
    spreads: byUnit([...buffer.spreads.values()].filter(isShown))
  }
}

/** Rows below the raster: rates, and what is recorded. */
export function rowCount(buffer: LiveBuffer, only: string | null): number {
  const { curves, spreads } = groupsOf(buffer, only)
  return 1 + curves.length + spreads.length
}

/**
 * Draws spikes of all populations, one above the other, and below them rates, recorded states and weights. Spikes
 * go straight into the pixels of one image, so that 200,000 of them cost a few milliseconds.
 */
export function paintLive(
  canvas: HTMLCanvasElement,
  buffer: LiveBuffer,
  given: Omit<LiveStyle, 'ratio'>
): void {
  const prepared = prepareCanvas(canvas)
  if (!prepared) return
  const { context, width, height, ratio } = prepared
  const style = { ...given, ratio }
  const { curves, spreads } = groupsOf(buffer, style.only)
  const { raster, others } = rowsOf(width, height, 1 + curves.length + spreads.length, ratio)
  context.fillStyle = style.theme.background
  context.fillRect(0, 0, width, height)
  const populations = colouredPopulations(buffer, style.only)
  context.putImageData(rasterImage(populations, raster, style), raster.left, raster.top)
  drawNames(context, populations, raster, style)
  const [rates, ...rest] = others
  if (rates) drawRates(context, populations, rates, style)
  const colours = new Map([...buffer.populations.keys()].map((name, i) => [name, i]))
  curves.forEach((group, i) => drawCurves(context, group, colours, rest[i], style))
  spreads.forEach((group, i) => drawWeights(context, group, rest[curves.length + i], style))
  const last = others.at(-1)
  if (last) acrossAxis(context, last, spanOf(style), style.texts.time, style)
}

const spanOf = ({ fromMs, toMs }: LiveStyle) => ({ from: fromMs, to: toMs })

const acrossOf =
  (box: Box, { fromMs, toMs }: LiveStyle) =>
  (ms: number): number =>
    box.left + Math.min(1, Math.max(0, (ms - fromMs) / Math.max(1e-9, toMs - fromMs))) * box.width

function drawRates(
  context: CanvasRenderingContext2D,
  populations: readonly Coloured[],
  box: Box,
  style: LiveStyle
): void {
  const shown = populations.map(({ population, colour }) => ({
    colour,
    rates: population.rates.filter((rate) => rate.toMs >= style.fromMs && rate.fromMs <= style.toMs)
  }))
  const rates = shown.flatMap((one) => one.rates.map(({ rateHz }) => rateHz))
  const most = 1.08 * rates.reduce((high, rate) => Math.max(high, rate), 1)
  const y = valueAxis(context, box, { from: 0, to: most }, style.texts.rate, style)
  const x = acrossOf(box, style)
  context.lineWidth = 1.5 * style.ratio
  for (const one of shown) {
    context.strokeStyle = seriesColour(style.theme, one.colour)
    // A staircase: each rate is the mean of its interval.
    line(context, one.rates.flatMap((rate) => [[x(rate.fromMs), y(rate.rateHz)], [x(rate.toMs), y(rate.rateHz)]])) // prettier-ignore
  }
}

function drawCurves(
  context: CanvasRenderingContext2D,
  curves: readonly LiveCurve[],
  colours: ReadonlyMap<string, number>,
  box: Box | undefined,
  style: LiveStyle
): void {
  if (!box) return
  const { fromMs, toMs } = style
  const shown = curves.map((curve) => ({
    curve,
    points: curve.points.filter(({ ms }) => ms >= fromMs && ms <= toMs)
  }))
  let [low, high] = [Infinity, -Infinity]
  for (const { points } of shown) {
    for (const { value } of points) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
  }
  const { variable = '', unit = '' } = curves[0] ?? {}
  const y = valueAxis(context, box, roomy(low, high), `${variable} (${unit})`, style)
  const x = acrossOf(box, style)
  context.lineWidth = style.ratio
  shown.forEach(({ curve, points }, i) => {
    context.strokeStyle = seriesColour(style.theme, colours.get(curve.population) ?? 0)
    // Neurons of one population share its colour; those after the first are fainter.
    context.globalAlpha = i > 0 && curves[i - 1]?.population === curve.population ? 0.45 : 1
    line(
      context,
      points.map(({ ms, value }) => [x(ms), y(value)])
    )
  })
  context.globalAlpha = 1
}

/** Mean weights, with a band of one standard deviation on each side. */
function drawWeights(
  context: CanvasRenderingContext2D,
  spreads: readonly LiveSpread[],
  box: Box | undefined,
  style: LiveStyle
): void {
  if (!box) return
  const { fromMs, toMs } = style
  const shown = spreads.map(({ history }) => history.filter(({ ms }) => ms >= fromMs && ms <= toMs))
  const ends = shown.flat().flatMap(({ mean, sd }) => [mean - sd, mean + sd])
  const span = roomy(Math.min(...ends), Math.max(...ends))
  const y = valueAxis(
    context,
    box,
    span,
    `${style.texts.weights} (${spreads[0]?.unit ?? ''})`,
    style
  )
  const x = acrossOf(box, style)
  shown.forEach((history, i) => {
    const colour = seriesColour(style.theme, 4 + i)
    context.fillStyle = colour
    context.globalAlpha = 0.18
    context.beginPath()
    history.forEach(({ ms, mean, sd }) => context.lineTo(x(ms), y(mean + sd)))
    history.toReversed().forEach(({ ms, mean, sd }) => context.lineTo(x(ms), y(mean - sd)))
    context.fill()
    context.globalAlpha = 1
    context.strokeStyle = colour
    context.lineWidth = 1.5 * style.ratio
    line(
      context,
      history.map(({ ms, mean }) => [x(ms), y(mean)])
    )
  })
}
