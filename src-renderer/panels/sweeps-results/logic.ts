import type { SweepAxisInfo, SweepMetric, SweepPoint } from '../../../src-shared/contract/sweeps'
import { formatQuantity } from '../../../src-shared/units'

/** A number of an axis as people read it. */
export const axisText = (number: number, { unit }: Pick<SweepAxisInfo, 'unit'>): string =>
  formatQuantity(Number(number.toPrecision(6)), unit)

/** The different values of an axis, ascending. */
export const valuesOf = (points: readonly SweepPoint[], axis: number): readonly number[] =>
  [...new Set(points.flatMap(({ numbers }) => numbers[axis] ?? []))].sort((a, b) => a - b)

/** Axes along which something can be drawn. */
export const varyingAxes = (
  axes: readonly SweepAxisInfo[],
  points: readonly SweepPoint[]
): readonly number[] => axes.map((_, i) => i).filter((i) => valuesOf(points, i).length > 1)

export interface HeatMap {
  readonly across: readonly number[]
  readonly down: readonly number[]
  /** Row after row from the top, which has the highest value of `down`; NaN without a value. */
  readonly values: Float64Array
  /** Points of each cell. */
  readonly points: readonly (readonly SweepPoint[])[]
}

/** A metric over two axes; the mean over points that share a cell. */
export function heatMap(
  points: readonly SweepPoint[],
  metric: number,
  across: number,
  down: number
): HeatMap {
  const columns = valuesOf(points, across)
  const rows = valuesOf(points, down).toReversed()
  const cells: SweepPoint[][] = Array.from({ length: columns.length * rows.length }, () => [])
  const columnOf = new Map(columns.map((value, i) => [value, i]))
  const rowOf = new Map(rows.map((value, i) => [value, i]))
  for (const point of points) {
    const column = columnOf.get(point.numbers[across] ?? NaN)
    const row = rowOf.get(point.numbers[down] ?? NaN)
    if (column !== undefined && row !== undefined) cells[row * columns.length + column]?.push(point)
  }
  return {
    across: columns,
    down: rows,
    values: Float64Array.from(cells, (own) => meanOf(own.map(({ mean }) => mean[metric] ?? null))),
    points: cells
  }
}

export interface SweepLine {
  readonly name: string
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Standard deviation over the seeds; NaN for fewer than two. */
  readonly sd: readonly number[]
}

/** A metric along one axis, a line for each value of another. @param series null for one line */
export function sweepLines(
  points: readonly SweepPoint[],
  axes: readonly SweepAxisInfo[],
  metric: number,
  along: number,
  series: number | null
): readonly SweepLine[] {
  const groups = series === null ? [null] : valuesOf(points, series)
  return groups.map((group) => {
    const own = points.filter(
      ({ numbers }) => group === null || (series !== null && numbers[series] === group)
    )
    const x = valuesOf(own, along)
    const at = x.map((value) => own.filter(({ numbers }) => numbers[along] === value))
    const axis = series === null ? undefined : axes[series]
    return {
      name: group === null || !axis ? '' : `${axis.name} = ${axisText(group, axis)}`,
      x,
      y: at.map((some) => meanOf(some.map(({ mean }) => mean[metric] ?? null))),
      sd: at.map((some) => pooled(some, metric))
    }
  })
}

const meanOf = (values: readonly (number | null)[]): number => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? NaN : known.reduce((sum, one) => sum + one, 0) / known.length
}

/** Over all runs of some points. */
function pooled(points: readonly SweepPoint[], metric: number): number {
  const [only] = points
  if (points.length === 1 && only) return only.sd[metric] ?? NaN
  const values = points.flatMap(({ runs }) => runs.flatMap((run) => run.values[metric] ?? []))
  const centre = meanOf(values)
  if (values.length < 2) return NaN
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

/** Metrics that differ between points, of the whole run first; all of them where none does. */
export function tellingMetrics(
  metrics: readonly SweepMetric[],
  points: readonly SweepPoint[]
): readonly number[] {
  const all = metrics.map((_, i) => i)
  const varied = all.filter((i) => {
    const known = points.flatMap(({ mean }) => mean[i] ?? [])
    const [least, most] = [Math.min(...known), Math.max(...known)]
    return known.length > 1 && most - least > 1e-9 * Math.max(Math.abs(least), Math.abs(most))
  })
  const chosen = varied.length > 0 ? varied : all
  const isWhole = (i: number): number => Number(metrics[i]?.population !== '')
  return chosen.toSorted((a, b) => isWhole(a) - isWhole(b))
}
