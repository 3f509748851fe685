import { rgb, seriesColour } from '../../charts/theme'
import type { LivePopulation } from '../../stores/live-buffer'
import type { Box, LiveStyle } from './style'

const word = ([red, green, blue]: readonly [number, number, number]): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0

/** A population with the number of its colour, which it keeps when others are hidden. */
export interface Coloured {
  readonly population: LivePopulation
  readonly colour: number
}

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

export function rasterImage(
  populations: readonly Coloured[],
  box: Box,
  { theme, fromMs, toMs, ratio }: LiveStyle
): ImageData {
  const width = Math.floor(box.width)
  const height = Math.floor(box.height)
  const pixels = new Uint32Array(width * height).fill(word(rgb(theme.background)))
  const rows = bands(
    populations.map(({ population }) => population.size),
    height,
    6 * ratio
  )
  const scale = width / Math.max(1e-9, toMs - fromMs)
  populations.forEach(({ population, colour }, p) => {
    const band = rows[p]
    if (!band) return
    const ink = word(rgb(seriesColour(theme, colour)))
    const { timesMs, neurons, count, size, head } = population
    const room = timesMs.length
    const row = band.height / size
    const mark = Math.round(Math.min(14 * ratio, Math.max(ratio, row - ratio)))
    // From the newest back to the first that is not shown: the ring holds far more than a picture does.
    for (let back = 1; back <= count; back++) {
      const i = (head - back + room) % room
      const x = Math.floor(((timesMs[i] ?? 0) - fromMs) * scale)
      if (x < 0) break
      if (x >= width) continue
      const middle = band.top + band.height - ((neurons[i] ?? 0) + 0.5) * row
      const top = Math.max(0, Math.floor(middle - mark / 2))
      const end = Math.min(height, top + mark)
      for (let y = top; y < end; y++) pixels[y * width + x] = ink
    }
  })
  return new ImageData(new Uint8ClampedArray(pixels.buffer), width, height)
}

/** Names of the populations beside their bands. */
export function drawNames(
  context: CanvasRenderingContext2D,
  populations: readonly Coloured[],
  box: Box,
  { theme, ratio }: LiveStyle
): void {
  const rows = bands(
    populations.map(({ population }) => population.size),
    Math.floor(box.height),
    6 * ratio
  )
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  populations.forEach(({ population: { name }, colour }, p) => {
    const band = rows[p]
    if (!band) return
    context.fillStyle = seriesColour(theme, colour)
    context.fillText(
      name.length > 10 ? `${name.slice(0, 9)}…` : name,
      box.left - 8 * ratio,
      box.top + band.top + band.height / 2
    )
  })
}

/** The population whose band is at a height of the picture; null between bands. */
export function populationAt(
  populations: readonly Coloured[],
  height: number,
  y: number,
  gap: number
): string | null {
  const rows = bands(
    populations.map(({ population }) => population.size),
    height,
    gap
  )
  const at = rows.findIndex((band) => y >= band.top && y < band.top + band.height)
  return populations[at]?.population.name ?? null
}
