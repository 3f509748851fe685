import { scaleColours, type ColourScale } from '../../../src-shared/colour-scale'
import { pngOf } from './png'

const levels = 255
/** Image cells across and down at most: more than print can show. */
const mostCells = 640
/** Cells are drawn at least so large, so that no viewer blurs a small map. */
const leastPixels = 480
const missing = [208, 212, 217] as const

/** A matrix as numbers row after row; row 0 on top. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: ArrayLike<number>
}

const toColours = (scale: ColourScale) =>
  scaleColours(scale.kind, levels).map(([r = 0, g = 0, b = 0]) => [r, g, b] as const)

const levelOf = (value: number, { low, high }: ColourScale): number =>
  Math.max(0, Math.min(levels - 1, Math.round(((value - low) / (high - low)) * (levels - 1))))

/**
 * A matrix as an image in the colours of a scale; grey where there is no number. Of a matrix with more cells than
 * an image can show, each pixel is the mean of what it covers.
 * @returns the address of the PNG, `data:image/png;base64,…`
 */
export function imageOfMatrix(matrix: Matrix, scale: ColourScale): string {
  const { rows, columns, values } = reduced(matrix)
  const zoom = Math.max(1, Math.ceil(leastPixels / Math.max(rows, columns)))
  const [width, height] = [columns * zoom, rows * zoom]
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / zoom)
    for (let x = 0; x < width; x++) {
      const value = values[row * columns + Math.floor(x / zoom)] ?? NaN
      pixels[y * width + x] = Number.isNaN(value) ? levels : levelOf(value, scale)
    }
  }
  return address(pngOf(width, height, pixels, [...toColours(scale), missing]))
}

/** The scale itself as an image, high end on top. */
export function imageOfScale(scale: ColourScale): string {
  const pixels = Uint8Array.from({ length: levels }, (_, y) => levels - 1 - y)
  return address(pngOf(1, levels, pixels, toColours(scale)))
}

const address = (png: Uint8Array): string =>
  `data:image/png;base64,${Buffer.from(png).toString('base64')}`

function reduced({ rows, columns, values }: Matrix): Matrix {
  const every = Math.ceil(Math.max(rows, columns) / mostCells)
  if (every <= 1) return { rows, columns, values }
  const [down, across] = [Math.ceil(rows / every), Math.ceil(columns / every)]
  const means = new Float64Array(down * across)
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      let [sum, count] = [0, 0]
      for (let r = row * every; r < Math.min(rows, (row + 1) * every); r++) {
        for (let c = column * every; c < Math.min(columns, (column + 1) * every); c++) {
          const value = values[r * columns + c] ?? NaN
          if (Number.isNaN(value)) continue
          sum += value
          count++
        }
      }
      means[row * across + column] = count > 0 ? sum / count : NaN
    }
  }
  return { rows: down, columns: across, values: means }
}
