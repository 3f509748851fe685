import type { ViewOf } from '../../src-shared/contract/views'
import { rgb } from './theme'

const levels = 256

/**
 * Colour of each spike count as a little-endian RGBA word: the ground for none, and from a third of the ink
 * for one spike up to the full ink for the busiest cell, on a logarithmic scale.
 */
export function countColours(background: string, ink: string, most: number): Uint32Array {
  const ground = rgb(background)
  const full = rgb(ink)
  // Where a cell hardly ever holds two spikes, each of them gets the full ink.
  const least = most <= 2 ? 0.85 : 0.4
  const scale = Math.log1p(Math.max(1, Math.min(most, levels - 1) - 1))
  return Uint32Array.from({ length: levels }, (_, count) => {
    const share =
      count === 0 ? 0 : Math.min(1, least + ((1 - least) * Math.log1p(count - 1)) / scale)
    const [red, green, blue] = [0, 1, 2].map((i) =>
      Math.round((ground[i] ?? 0) + ((full[i] ?? 0) - (ground[i] ?? 0)) * share)
    )
    return ((255 << 24) | ((blue ?? 0) << 16) | ((green ?? 0) << 8) | (red ?? 0)) >>> 0
  })
}

/**
 * Colours of an image of a binned raster, row by row from the top, which is the highest neuron.
 * @param height rows of the image: at least the view's, of which each is then repeated
 */
export function rasterPixels(
  view: ViewOf<'raster'>,
  height: number,
  background: string,
  ink: string
): Uint32Array<ArrayBuffer> {
  const { width, counts } = view
  let most = 0
  for (let i = 0; i < counts.length; i++) if ((counts[i] ?? 0) > most) most = counts[i] ?? 0
  const colours = countColours(background, ink, most)
  const pixels = new Uint32Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(((height - 1 - y) * view.height) / height) * width
    const start = y * width
    for (let x = 0; x < width; x++) {
      const count = counts[row + x] ?? 0
      pixels[start + x] = colours[count < levels ? count : levels - 1] ?? 0
    }
  }
  return pixels
}

/** A canvas that holds the image of a binned raster, at least `height` pixels high. */
export function paintRaster(
  view: ViewOf<'raster'>,
  height: number,
  background: string,
  ink: string
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = view.width
  canvas.height = Math.max(view.height, Math.ceil(height))
  const pixels = rasterPixels(view, canvas.height, background, ink)
  const bytes = new Uint8ClampedArray(pixels.buffer, 0, pixels.byteLength)
  canvas.getContext('2d')?.putImageData(new ImageData(bytes, canvas.width, canvas.height), 0, 0)
  return canvas
}
