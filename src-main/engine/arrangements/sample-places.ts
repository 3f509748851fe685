import type { Space } from './arrangement-model'

/**
 * Places of at most `most` neurons for a picture, in the plane of the first two axes. Those of a grid are
 * the ones that a run has; random ones are an example, since a run draws its own from its seed.
 * @returns x0, y0, x1, …, mm
 */
export function samplePlaces({ extent, grid }: Space, size: number, most: number): number[] {
  const count = Math.min(size, most)
  const [width = 1, height = 0] = extent
  return Array.from({ length: count }, (_, i) => Math.floor((i * size) / count)).flatMap(
    (index) => {
      if (!grid) return [spread(index, 2) * width, spread(index, 3) * height]
      const [columns = 1, rows = 1] = grid
      const column = index % columns
      const row = Math.floor(index / columns) % rows
      const y = extent.length > 1 ? ((row + 0.5) / rows) * height : 0
      return [((column + 0.5) / columns) * width, y]
    }
  )
}

/** Van der Corput's sequence: as even as chance, and the same each time (Halton 1960, Numer. Math. 2:84). */
function spread(index: number, base: number): number {
  let [value, share, rest] = [0, 1 / base, index + 1]
  while (rest > 0) {
    value += (rest % base) * share
    rest = Math.floor(rest / base)
    share /= base
  }
  return value
}
