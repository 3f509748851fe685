import type { MeasuredColumn, Stretch } from '../../../src-shared/contract/measurements'
import { extentOf, turningPoints } from './turning-points'

/** A drive turns where it has come back by this part of its range. */
const sweepDepth = 0.05
/** A pulse response is noisy, and has long series: it turns where the smoothed course comes back so far. */
const pulseDepth = 0.3

type Columns = readonly MeasuredColumn[]

/** Cuts each group of a measurement into ways of a sweep, or into pulses of one direction. */
export function stretchesOf(columns: Columns): Stretch[] {
  const groups = [...new Set(columns.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const own = columns.filter((column) => column.group === group)
    return stretchesOfGroup(own, group)
  })
}

function stretchesOfGroup(columns: Columns, group: number): Stretch[] {
  const find = (role: MeasuredColumn['role']) => columns.find((column) => column.role === role)
  const sides = columns.filter(({ direction }) => direction !== null)
  if (sides.length > 0) {
    return sides.map(({ direction, values }) => ({
      kind: 'pulses',
      group,
      from: 0,
      to: values.length,
      direction: direction ?? 'up'
    }))
  }
  const voltage = find('voltage')
  const response = find('conductance') ?? find('resistance') ?? find('capacitance')
  const current = find('current') ?? find('charge')
  const breaks = breaksOf([find('cycle'), find('device')])
  const direction = find('direction') ?? find('amplitude')
  if (direction && (response ?? current)) {
    return cut(signsOf(direction.values), direction.values.length, breaks).map(
      ({ from, to, sign }) => ({
        kind: 'pulses',
        group,
        from,
        to,
        direction: sign < 0 ? 'down' : 'up'
      })
    )
  }
  if (voltage && current) {
    return between(voltage.values, turnsOf(voltage.values, sweepDepth), breaks, 'sweep', group)
  }
  const pulsed = response ?? current
  if (!pulsed) return []
  const smooth = movingMedian(pulsed.values, Math.max(1, Math.floor(pulsed.values.length / 100)))
  const stretches = between(smooth, turnsOf(smooth, pulseDepth), breaks, 'pulses', group)
  if (response?.role !== 'resistance') return stretches
  return stretches.map((one) => ({ ...one, direction: one.direction === 'up' ? 'down' : 'up' }))
}

function turnsOf(values: Float64Array, part: number): number[] {
  const extent = extentOf(values)
  return extent ? turningPoints(values, part * (extent[1] - extent[0])) : []
}

/** Rows at which another cycle or device begins. */
function breaksOf(columns: readonly (MeasuredColumn | undefined)[]): Set<number> {
  const breaks = new Set<number>()
  for (const column of columns) {
    column?.values.forEach((value, i) => {
      if (i > 0 && value !== column.values[i - 1]) breaks.add(i)
    })
  }
  return breaks
}

function between(
  values: Float64Array,
  turns: readonly number[],
  breaks: ReadonlySet<number>,
  kind: Stretch['kind'],
  group: number
): Stretch[] {
  const limits = new Set([0, ...turns.map((turn) => turn + 1), ...breaks, values.length])
  const bounds = [...limits].toSorted((a, b) => a - b)
  return bounds.slice(1).map((to, i): Stretch => {
    const from = bounds[i] ?? 0
    const rises = (values[to - 1] ?? 0) >= (values[from] ?? 0)
    return { kind, group, from, to, direction: rises ? 'up' : 'down' }
  })
}

const signsOf = (values: Float64Array): Float64Array => values.map(Math.sign)

function cut(signs: Float64Array, length: number, breaks: ReadonlySet<number>) {
  const pieces: { from: number; to: number; sign: number }[] = []
  let from = 0
  for (let i = 1; i <= length; i++) {
    if (i < length && signs[i] === signs[from] && !breaks.has(i)) continue
    pieces.push({ from, to: i, sign: signs[from] ?? 1 })
    from = i
  }
  return pieces
}

/** Median of the values at most `reach` away. */
export function movingMedian(values: Float64Array, reach: number): Float64Array {
  return values.map((_, i) => {
    const near = values.slice(Math.max(0, i - reach), i + reach + 1).filter((v) => !Number.isNaN(v))
    return near.sort()[Math.floor(near.length / 2)] ?? Number.NaN
  })
}
