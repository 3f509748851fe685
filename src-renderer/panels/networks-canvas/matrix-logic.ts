import type { Matrix, MatrixEntry } from '../../../src-shared/experiments/network/graph'

/** Text stays readable on the strongest colour, and the weakest is still told from an empty cell. */
const [least, most] = [9, 38]

/**
 * How much of a colour each cell gets, in per cent: by the root of its share of the largest, as figures
 * of a network often span decades.
 */
export function shares(
  { cells }: Matrix,
  figure: (entry: MatrixEntry) => number | undefined
): readonly (readonly number[])[] {
  const sums = cells.map((row) =>
    row.map((entries) => entries.reduce((sum, entry) => sum + (figure(entry) ?? 0), 0))
  )
  const largest = Math.max(...sums.flat(), Number.MIN_VALUE)
  return sums.map((row) =>
    row.map((sum) => Math.round(least + (most - least) * Math.sqrt(Math.max(0, sum) / largest)))
  )
}

/** Where a key leads in a square of cells; undefined for any other key. */
export function moveInGrid(
  key: string,
  [row, column]: readonly [number, number],
  count: number
): readonly [number, number] | undefined {
  const inside = (value: number): number => Math.max(0, Math.min(count - 1, value))
  switch (key) {
    case 'ArrowUp':
      return [inside(row - 1), column]
    case 'ArrowDown':
      return [inside(row + 1), column]
    case 'ArrowLeft':
      return [row, inside(column - 1)]
    case 'ArrowRight':
      return [row, inside(column + 1)]
    case 'Home':
      return [row, 0]
    case 'End':
      return [row, inside(count - 1)]
    default:
      return undefined
  }
}
