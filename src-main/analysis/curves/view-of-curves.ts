import type { CurveView, CurveViewRequest } from '../../../src-shared/contract/curves'
import { curveOf, type CurveTable } from './curve-table'
import { quantileOf, summaryOf } from './summary'
import { thinCurve } from './thin-curve'

type Request<Kind extends CurveViewRequest['kind']> = Extract<CurveViewRequest, { kind: Kind }>
type View<Kind extends CurveView['kind']> = Extract<CurveView, { kind: Kind }>

/** @returns what a plot asked for, or null when the curves have no such column */
export function viewOfCurves(table: CurveTable, request: CurveViewRequest): CurveView | null {
  if (request.kind === 'distribution') return distribution(table, request)
  const x = table.columns.findIndex(({ name }) => name === request.x)
  const y = table.columns.findIndex(({ name }) => name === request.y)
  if (x < 0 || y < 0) return null
  return request.kind === 'curves' ? curves(table, request, x, y) : bands(table, request, x, y)
}

const columnAt = ({ columns }: CurveTable, i: number): { name: string; unit: string } => ({
  name: columns[i]?.name ?? '',
  unit: columns[i]?.unit ?? '1'
})

function curves(
  table: CurveTable,
  request: Request<'curves'>,
  x: number,
  y: number
): View<'curves'> {
  const { devices, repeats, points, most } = request
  const wanted = Array.from(table.devices.keys()).filter(
    (curve) =>
      (devices?.includes(table.devices[curve] ?? -1) ?? true) &&
      (repeats?.includes(table.repeats[curve] ?? -1) ?? true)
  )
  const step = Math.max(1, Math.ceil(wanted.length / most))
  const shown = wanted.filter((_, n) => n % step === 0)
  return {
    kind: 'curves',
    x: columnAt(table, x),
    y: columnAt(table, y),
    total: wanted.length,
    curves: shown.map((curve) => {
      const [xs, ys] = [curveOf(table, x, curve), curveOf(table, y, curve)]
      const kept = thinCurve(ys, points)
      return {
        device: table.devices[curve] ?? 0,
        repeat: table.repeats[curve] ?? 0,
        x: Float64Array.from(kept, (i) => xs[i] ?? NaN),
        y: Float64Array.from(kept, (i) => ys[i] ?? NaN)
      }
    })
  }
}

function bands(table: CurveTable, request: Request<'bands'>, x: number, y: number): View<'bands'> {
  const count = table.devices.length
  let longest = 0
  for (let curve = 0; curve < count; curve++) {
    longest = Math.max(longest, (table.starts[curve + 1] ?? 0) - (table.starts[curve] ?? 0))
  }
  const shown = Math.min(longest, request.points)
  const places = Array.from({ length: shown }, (_, n) =>
    shown < 2 ? 0 : Math.round((n * (longest - 1)) / (shown - 1))
  )
  const at = new Float64Array(shown)
  const curves = new Float64Array(shown)
  const values = request.quantiles.map(() => new Float64Array(shown))
  for (const [n, place] of places.entries()) {
    const ordinates = pointsAt(table, y, place)
    curves[n] = ordinates.length
    at[n] = quantileOf(pointsAt(table, x, place), 0.5)
    for (const [q, share] of request.quantiles.entries()) {
      const list = values[q]
      if (list) list[n] = quantileOf(ordinates, share)
    }
  }
  return {
    kind: 'bands',
    x: columnAt(table, x),
    y: columnAt(table, y),
    at,
    quantiles: [...request.quantiles],
    values,
    curves
  }
}

/** Ascending numbers of a column at a point of every curve that has it. */
function pointsAt(table: CurveTable, column: number, place: number): Float64Array {
  const values = table.values[column] ?? new Float64Array(0)
  const found = new Float64Array(table.devices.length)
  let count = 0
  for (let curve = 0; curve < table.devices.length; curve++) {
    const at = (table.starts[curve] ?? 0) + place
    const value = at < (table.starts[curve + 1] ?? 0) ? (values[at] ?? NaN) : NaN
    if (!Number.isNaN(value)) found[count++] = value
  }
  return found.subarray(0, count).sort()
}

function distribution(
  table: CurveTable,
  { column, at = 'last', points }: Request<'distribution'>
): View<'distribution'> | null {
  const index = table.columns.findIndex(({ name }) => name === column)
  if (index < 0) return null
  const all = Array.from(table.devices.keys(), (curve) => {
    const values = curveOf(table, index, curve)
    const place = at === 'first' ? 0 : at === 'last' ? values.length - 1 : at
    return values[place] ?? NaN
  })
  const sorted = Float64Array.from(all.filter((value) => !Number.isNaN(value))).sort()
  const shown = Math.min(sorted.length, points)
  const places = Array.from({ length: shown }, (_, n) =>
    shown < 2 ? 0 : Math.round((n * (sorted.length - 1)) / (shown - 1))
  )
  const { mean, sd } = summaryOf(all)
  return {
    kind: 'distribution',
    column: columnAt(table, index),
    values: Float64Array.from(places, (place) => sorted[place] ?? NaN),
    shares: Float64Array.from(places, (place) => (place + 1) / sorted.length),
    count: sorted.length,
    missing: all.length - sorted.length,
    mean,
    sd
  }
}
