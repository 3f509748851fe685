import { scaleColours, type ColourScale } from '../../src-shared/colour-scale'
import { rgb } from './theme'

const steps = 256

/** A table of numbers, row after row from the top. */
export interface MapValues {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
}

const word = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0

/**
 * Colours of a map as little-endian RGBA words, each cell `factor` × `factor` pixels.
 * @param missing colour of cells without a value
 */
export function mapPixels(
  { rows, columns, values }: MapValues,
  { kind, low, high }: ColourScale,
  factor: number,
  missing: string
): Uint32Array<ArrayBuffer> {
  const colours = Uint32Array.from(scaleColours(kind, steps), word)
  const none = word(rgb(missing))
  const width = columns * factor
  const pixels = new Uint32Array(width * rows * factor)
  const perUnit = (steps - 1) / (high - low)
  for (let i = 0; i < rows; i++) {
    const start = i * factor * width
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j] ?? NaN
      const step = Math.min(steps - 1, Math.max(0, Math.round((value - low) * perUnit)))
      pixels.fill(
        Number.isNaN(value) ? none : (colours[step] ?? none),
        start + j * factor,
        start + (j + 1) * factor
      )
    }
    for (let copy = 1; copy < factor; copy++) {
      pixels.copyWithin(start + copy * width, start, start + width)
    }
  }
  return pixels
}

/** A canvas with a map, its cells large enough to stay sharp on `size` pixels. */
export function paintMap(
  map: MapValues,
  scale: ColourScale,
  size: number,
  missing: string
): HTMLCanvasElement {
  const wanted = Math.ceil(size / Math.max(1, Math.min(map.rows, map.columns)))
  const factor = Math.max(1, Math.min(wanted, Math.floor(4096 / Math.max(map.rows, map.columns))))
  const pixels = mapPixels(map, scale, factor, missing)
  return onCanvas(pixels, map.columns * factor, map.rows * factor)
}

/** A canvas with the colours of a scale, the highest at the top. */
export function paintScale({ kind }: ColourScale): HTMLCanvasElement {
  const values = Float64Array.from({ length: steps }, (_, k) => steps - 1 - k)
  const scale = { kind, low: 0, high: steps - 1 }
  return onCanvas(mapPixels({ rows: steps, columns: 1, values }, scale, 1, '#000000'), 1, steps)
}

function onCanvas(
  pixels: Uint32Array<ArrayBuffer>,
  width: number,
  height: number
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const bytes = new Uint8ClampedArray(pixels.buffer, 0, pixels.byteLength)
  canvas.getContext('2d')?.putImageData(new ImageData(bytes, width, height), 0, 0)
  return canvas
}
