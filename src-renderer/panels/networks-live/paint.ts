import { formatNumber } from '../../charts/format'
import { rgb, seriesColour, type ChartTheme } from '../../charts/theme'
import { niceTicks } from '../../charts/ticks'
import type { Language } from '../../../src-shared/locale'
import type { LiveBuffer, LivePopulation } from '../../stores/live-buffer'

interface LiveStyle {
  readonly theme: ChartTheme
  /** How much of the latest time is shown. */
  readonly spanMs: number
  readonly language: Language
  readonly texts: { readonly time: string; readonly rate: string }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const margin = { left: 72, right: 20, top: 8, bottom: 40, between: 12 }

/**
 * Draws the latest spikes of all populations, one above the other, and their rates below. Spikes
 * go straight into the pixels of one image, so that 200,000 of them cost a few milliseconds.
 */
export function paintLive(canvas: HTMLCanvasElement, buffer: LiveBuffer, style: LiveStyle): void {
  const ratio = Math.min(2, window.devicePixelRatio || 1)
  const width = Math.max(1, Math.round(canvas.clientWidth * ratio))
  const height = Math.max(1, Math.round(canvas.clientHeight * ratio))
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  const context = canvas.getContext('2d')
  if (!context) return
  const toMs = buffer.toMs
  const fromMs = Math.max(buffer.fromMs, toMs - style.spanMs)
  const { raster, rate } = places(width, height, ratio)
  context.fillStyle = style.theme.background
  context.fillRect(0, 0, width, height)
  const populations = [...buffer.populations.values()]
  context.putImageData(
    rasterImage(populations, raster, fromMs, toMs, style, ratio),
    raster.left,
    raster.top
  )
  context.font = `${11 * ratio}px "Inter Variable", "Noto Sans KR Variable", sans-serif`
  drawNames(context, populations, raster, style, ratio)
  drawRates(context, populations, rate, fromMs, toMs, style, ratio)
  drawTimes(context, rate, fromMs, toMs, style, ratio)
}

function places(width: number, height: number, ratio: number): { raster: Box; rate: Box } {
  const left = margin.left * ratio
  const inner = Math.max(1, width - left - margin.right * ratio)
  const free = height - (margin.top + margin.bottom + margin.between) * ratio
  const upper = Math.max(1, Math.round(free * 0.66))
  const top = margin.top * ratio
  return {
    raster: { left, top, width: inner, height: upper },
    rate: {
      left,
      top: top + upper + margin.between * ratio,
      width: inner,
      height: Math.max(1, Math.round(free - upper))
    }
  }
}

const word = ([red, green, blue]: readonly [number, number, number]): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0

/** First row and height of each population's band, by its share of all neurons. */
export function bands(
  sizes: readonly number[],
  height: number,
  gap: number
): readonly { readonly top: number; readonly height: number }[] {
  const room = Math.max(sizes.length, height - gap * (sizes.length - 1))
  // The square root leaves a small population visible beside a large one.
  const shares = sizes.map(Math.sqrt)
  const all = shares.reduce((sum, share) => sum + share, 0) || 1
  let top = 0
  return shares.map((share) => {
    const band = { top: Math.round(top), height: Math.max(1, Math.floor((room * share) / all)) }
    top += (room * share) / all + gap
    return band
  })
}

function rasterImage(
  populations: readonly LivePopulation[],
  box: Box,
  fromMs: number,
  toMs: number,
  { theme }: LiveStyle,
  ratio: number
): ImageData {
  const width = Math.floor(box.width)
  const height = Math.floor(box.height)
  const pixels = new Uint32Array(width * height).fill(word(rgb(theme.background)))
  const rows = bands(
    populations.map(({ size }) => size),
    height,
    6 * ratio
  )
  const scale = width / Math.max(1e-9, toMs - fromMs)
  populations.forEach((population, p) => {
    const band = rows[p]
    if (!band) return
    const ink = word(rgb(seriesColour(theme, p)))
    const { timesMs, neurons, count, size } = population
    const row = band.height / size
    const mark = Math.round(Math.min(14 * ratio, Math.max(ratio, row - ratio)))
    for (let i = 0; i < count; i++) {
      const x = Math.floor(((timesMs[i] ?? 0) - fromMs) * scale)
      if (x < 0 || x >= width) continue
      const middle = band.top + band.height - ((neurons[i] ?? 0) + 0.5) * row
      const top = Math.max(0, Math.floor(middle - mark / 2))
      const end = Math.min(height, top + mark)
      for (let y = top; y < end; y++) pixels[y * width + x] = ink
    }
  })
  return new ImageData(new Uint8ClampedArray(pixels.buffer), width, height)
}

function drawNames(
  context: CanvasRenderingContext2D,
  populations: readonly LivePopulation[],
  box: Box,
  { theme }: LiveStyle,
  ratio: number
): void {
  const rows = bands(
    populations.map(({ size }) => size),
    Math.floor(box.height),
    6 * ratio
  )
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  populations.forEach(({ name }, p) => {
    const band = rows[p]
    if (!band) return
    context.fillStyle = seriesColour(theme, p)
    context.fillText(
      name.length > 10 ? `${name.slice(0, 9)}…` : name,
      box.left - 8 * ratio,
      box.top + band.top + band.height / 2
    )
  })
}

function drawRates(
  context: CanvasRenderingContext2D,
  populations: readonly LivePopulation[],
  box: Box,
  fromMs: number,
  toMs: number,
  { theme, language, texts }: LiveStyle,
  ratio: number
): void {
  const shown = populations.map(({ rates }) => rates.filter((rate) => rate.toMs >= fromMs))
  const most = Math.max(1, ...shown.flat().map(({ rateHz }) => rateHz)) * 1.08
  const y = (rateHz: number) => box.top + box.height * (1 - rateHz / most)
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  context.lineWidth = ratio
  for (const tick of niceTicks({ from: 0, to: most }, 4)) {
    context.strokeStyle = theme.grid
    line(context, [[box.left, y(tick)], [box.left + box.width, y(tick)]]) // prettier-ignore
    context.fillStyle = theme.mutedText
    context.fillText(formatNumber(tick, language), box.left - 8 * ratio, y(tick))
  }
  const scale = box.width / Math.max(1e-9, toMs - fromMs)
  context.lineWidth = 1.5 * ratio
  shown.forEach((rates, p) => {
    context.strokeStyle = seriesColour(theme, p)
    // A staircase: each rate is the mean of its interval.
    const x = (ms: number) => box.left + Math.max(0, ms - fromMs) * scale
    line(context, rates.flatMap((rate) => [[x(rate.fromMs), y(rate.rateHz)], [x(rate.toMs), y(rate.rateHz)]])) // prettier-ignore
  })
  context.save()
  context.translate(14 * ratio, box.top + box.height / 2)
  context.rotate(-Math.PI / 2)
  context.textAlign = 'center'
  context.fillStyle = theme.mutedText
  context.fillText(texts.rate, 0, 0)
  context.restore()
}

function drawTimes(
  context: CanvasRenderingContext2D,
  box: Box,
  fromMs: number,
  toMs: number,
  { theme, language, texts }: LiveStyle,
  ratio: number
): void {
  const bottom = box.top + box.height
  context.strokeStyle = theme.axis
  context.lineWidth = ratio
  line(context, [[box.left, bottom], [box.left + box.width, bottom]]) // prettier-ignore
  context.fillStyle = theme.mutedText
  context.textAlign = 'center'
  context.textBaseline = 'top'
  for (const tick of niceTicks({ from: fromMs, to: toMs }, box.width / (90 * ratio))) {
    const x = box.left + ((tick - fromMs) / Math.max(1e-9, toMs - fromMs)) * box.width
    context.fillText(formatNumber(tick, language, 9), x, bottom + 5 * ratio)
  }
  context.fillText(texts.time, box.left + box.width / 2, bottom + 21 * ratio)
}

function line(context: CanvasRenderingContext2D, points: readonly (readonly number[])[]): void {
  context.beginPath()
  points.forEach(([x = 0, y = 0], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  context.stroke()
}
