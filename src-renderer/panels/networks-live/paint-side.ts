import { seriesColour } from '../../charts/theme'
import type { LiveBuffer } from '../../stores/live-buffer'
import { colouredPopulations } from './paint'
import { acrossAxis, line, prepareCanvas, valueAxis, type Box, type LiveStyle } from './style'

/** Nothing below this frequency is drawn: slow drifts would hide all else. */
const leastHz = 4

/** Draws what is not over time: power spectra of the rates, and how weights are spread. */
export function paintSide(
  canvas: HTMLCanvasElement,
  buffer: LiveBuffer,
  given: Omit<LiveStyle, 'ratio'>
): void {
  const prepared = prepareCanvas(canvas)
  if (!prepared) return
  const { context, width, height, ratio } = prepared
  const style = { ...given, ratio }
  context.fillStyle = style.theme.background
  context.fillRect(0, 0, width, height)
  const spreads = [...buffer.spreads.values()].filter(
    ({ population }) => style.only === null || population === style.only
  )
  const count = 1 + spreads.length
  const each = height / count
  const boxes = Array.from({ length: count }, (_, i) => ({
    left: 64 * ratio,
    top: i * each + 8 * ratio,
    width: Math.max(1, width - 76 * ratio),
    height: Math.max(1, each - 52 * ratio)
  }))
  const [first, ...rest] = boxes
  if (first) drawSpectra(context, buffer, first, style)
  spreads.forEach(({ now, unit, projection }, i) => {
    const box = rest[i]
    if (!box) return
    const most = now.counts.reduce((high, value) => Math.max(high, value), 1)
    const y = valueAxis(context, box, { from: 0, to: most * 1.05 }, style.texts.weights, style)
    context.fillStyle = seriesColour(style.theme, 4 + i)
    const bar = box.width / Math.max(1, now.counts.length)
    now.counts.forEach((value, bin) =>
      context.fillRect(box.left + bin * bar, y(value), Math.max(1, bar - ratio), y(0) - y(value))
    )
    const to = now.from + now.counts.length * (now.binWidth || 1e-9)
    acrossAxis(context, box, { from: now.from, to }, `${projection} (${unit})`, style)
  })
}

function drawSpectra(
  context: CanvasRenderingContext2D,
  buffer: LiveBuffer,
  box: Box,
  style: LiveStyle
): void {
  const shown = colouredPopulations(buffer, style.only).flatMap(({ population, colour }) => {
    const { stepHz = 0, power = new Float64Array(0) } = population.statistics?.spectrum ?? {}
    const points = Array.from(power, (value, i) => ({ hz: i * stepHz, value }))
    return [{ colour, points: points.filter(({ hz, value }) => hz >= leastHz && value > 0) }]
  })
  const all = shown.flatMap(({ points }) => points)
  const logs = all.map(({ value }) => Math.log10(value))
  const low = logs.reduce((least, value) => Math.min(least, value), Infinity)
  const high = logs.reduce((most, value) => Math.max(most, value), -Infinity)
  const mostHz = all.reduce((most, { hz }) => Math.max(most, hz), 100)
  const span = low < high ? { from: low, to: high } : { from: 0, to: 1 }
  const y = valueAxis(context, box, span, style.texts.spectrum, style)
  context.lineWidth = 1.25 * style.ratio
  for (const { colour, points } of shown) {
    context.strokeStyle = seriesColour(style.theme, colour)
    line(
      context,
      points.map(({ hz, value }) => [box.left + (hz / mostHz) * box.width, y(Math.log10(value))])
    )
  }
  acrossAxis(context, box, { from: 0, to: mostHz }, style.texts.frequency, style)
}
