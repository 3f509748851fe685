import type { ViewOf } from '../../../src-shared/contract/views'
import { pngOf } from '../svg/png'

const levels = 64

/**
 * A binned raster as an image: white where nothing fired, the population's colour where most did.
 * @returns the address of the PNG, `data:image/png;base64,…`
 */
export function imageOfCounts(view: ViewOf<'raster'>, colour: string): string {
  const { width, height, counts } = view
  const full = strongCount(counts)
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const count = counts[row * width + column] ?? 0
      // The view's first row is the lowest neuron, the image's first row is the top.
      const at = (height - 1 - row) * width + column
      if (count > 0)
        pixels[at] = Math.max(24, Math.min(levels - 1, Math.round((count / full) * (levels - 1))))
    }
  }
  const png = pngOf(width, height, pixels, paletteTo(colour))
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}

/** The count that 98 % of the cells with spikes do not exceed: one burst must not fade all the rest. */
function strongCount(counts: Uint16Array): number {
  const frequency = new Uint32Array(65_536)
  let cells = 0
  for (const count of counts) {
    if (count === 0) continue
    frequency[count] = (frequency[count] ?? 0) + 1
    cells++
  }
  let seen = 0
  for (let count = 1; count < frequency.length; count++) {
    seen += frequency[count] ?? 0
    if (seen >= cells * 0.98) return count
  }
  return 1
}

function paletteTo(colour: string): (readonly [number, number, number])[] {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return Array.from({ length: levels }, (_, level) => {
    const mix = (channel: number): number =>
      Math.round(255 + ((channels[channel] ?? 0) - 255) * (level / (levels - 1)))
    return [mix(0), mix(1), mix(2)] as const
  })
}
