import type { FitKind } from '../../../src-shared/contract/fit'
import type { MeasuredColumn, Stretch } from '../../../src-shared/contract/measurements'
import { failure, ok, type Result } from '../../../src-shared/result'
import { saturatedRows } from '../../analysis/measurements/judge-measurement'
import type { DriftData, FitData, IvData, PulseData, PulseSeries } from './fit-data'

export interface DataWishes {
  readonly kind?: FitKind | undefined
  readonly direction?: 'up' | 'down' | 'both' | undefined
  /** The first group unless given. */
  readonly group?: number | undefined
  /** s between rows, where there is no column of times. */
  readonly interval: number | null
}

/** The measurement as it is fitted, and each point's stretch. */
export interface PreparedData {
  readonly data: FitData
  readonly stretches: readonly Stretch[]
  /** Index into `stretches` of each point. */
  readonly stretch: Float64Array
  /** Columns that were used, as "name (unit)". */
  readonly used: readonly string[]
}

type Role = MeasuredColumn['role']
const responses: readonly Role[] = ['conductance', 'resistance', 'capacitance', 'current', 'charge']
const fewestPoints = 4

/** Takes what a fit needs out of a measurement: the kind of curve follows from the columns unless it is given. */
export function prepareData(
  columns: readonly MeasuredColumn[],
  stretches: readonly Stretch[],
  wishes: DataWishes
): Result<PreparedData> {
  const group = wishes.group ?? columns[0]?.group ?? 1
  const own = columns.filter((column) => column.group === group)
  if (own.length === 0) return bad('noGroup', { group })
  const inGroup = stretches.filter((stretch) => stretch.group === group)
  const find = (role: Role) => own.find((column) => column.role === role)
  const kind = wishes.kind ?? kindOf(own, inGroup)
  if (kind === 'iv') return prepareIv(find, inGroup, wishes)
  if (kind === 'drift') return prepareDrift(own, find)
  return kind === 'pulses' ? preparePulses(own, inGroup, wishes) : bad('noCurve')
}

const bad = (key: string, details: Record<string, string | number> = {}): Result<never> =>
  failure('bad-input', `failures.fit.${key}`, details)

function kindOf(columns: readonly MeasuredColumn[], stretches: readonly Stretch[]): FitKind | null {
  const has = (role: Role): boolean => columns.some((column) => column.role === role)
  if (has('voltage') && has('current')) return 'iv'
  const isPulsed =
    has('pulse') || has('direction') || columns.some(({ direction }) => direction !== null)
  if (has('time') && !isPulsed && stretches.length <= 1) return 'drift'
  return responses.some(has) ? 'pulses' : null
}

type Find = (role: Role) => MeasuredColumn | undefined
const named = (columns: readonly MeasuredColumn[]): string[] =>
  columns.map(({ name, unit }) => `${name} (${unit})`)

function prepareIv(
  find: Find,
  stretches: readonly Stretch[],
  wishes: DataWishes
): Result<PreparedData> {
  const [voltage, current, time] = [find('voltage'), find('current'), find('time')]
  if (!voltage || !current) return bad('needsLoop')
  if (current.unit !== 'A') return bad('needsAmperes', { name: current.name })
  const { interval } = wishes
  if (!time && interval === null) return bad('needsTime')
  const whole = voltage.values
  const rows = Array.from(whole.keys()).filter(
    (row) => ![whole[row], current.values[row], time?.values[row] ?? 0].some(isAbsent)
  )
  if (rows.length < fewestPoints)
    return bad('tooFewPoints', { points: rows.length, needed: fewestPoints })
  const take = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN)
  const v = take(whole)
  const i = take(current.values)
  const limited = saturatedRows(v, i)
  const isLimited = new Uint8Array(rows.length)
  for (const row of limited) isLimited[row] = 1
  const compliance =
    limited.length > 0 ? Math.max(...limited.map((row) => Math.abs(i[row] ?? 0))) : null
  const t = time ? take(time.values) : Float64Array.from(rows, (row) => row * (interval ?? 1))
  const data: IvData = { kind: 'iv', t, v, i, isLimited, compliance }
  const stretch = Float64Array.from(rows, (row) =>
    Math.max(
      0,
      stretches.findIndex(({ from, to }) => row >= from && row < to)
    )
  )
  const used = named([...(time ? [time] : []), voltage, current])
  return ok({ data, stretches, stretch, used })
}

function prepareDrift(own: readonly MeasuredColumn[], find: Find): Result<PreparedData> {
  const time = find('time')
  const response = own.find(({ role }) => responses.includes(role))
  if (!time || !response) return bad('needsCourse')
  const values = asConductance(response)
  const rows = Array.from(values.keys()).filter(
    (row) => !isAbsent(values[row]) && (time.values[row] ?? 0) > 0
  )
  if (rows.length < fewestPoints)
    return bad('tooFewPoints', { points: rows.length, needed: fewestPoints })
  const take = (from: Float64Array) => Float64Array.from(rows, (row) => from[row] ?? Number.NaN)
  const data: DriftData = {
    kind: 'drift',
    t: take(time.values),
    values: take(values),
    unit: unitOf(response)
  }
  if (data.values.some((value) => !(value > 0)))
    return bad('needsPositive', { name: response.name })
  return ok({
    data,
    stretches: [],
    stretch: new Float64Array(rows.length),
    used: named([time, response])
  })
}

function preparePulses(
  own: readonly MeasuredColumn[],
  stretches: readonly Stretch[],
  { direction = 'both' }: DataWishes
): Result<PreparedData> {
  const counter = own.find(({ role }) => role === 'pulse')
  const series: PulseSeries[] = []
  const kept: Stretch[] = []
  const places: number[] = []
  const used = new Set<MeasuredColumn>(counter ? [counter] : [])
  let [unit, last] = ['', -1]
  for (const stretch of stretches) {
    if (stretch.kind !== 'pulses') continue
    const response = own.find(
      ({ role, direction: side }) =>
        responses.includes(role) && (side === null || side === stretch.direction)
    )
    if (!response || (direction !== 'both' && direction !== stretch.direction)) continue
    const continues = response.direction === null && last === stretch.from && series.length > 0
    const one = seriesOf(response, stretch, counter, continues)
    if (one.values.length < 2) continue
    ;[unit, last] = [unitOf(response), stretch.to]
    used.add(response)
    for (let n = 0; n < one.values.length; n++) places.push(kept.length)
    series.push(one)
    kept.push(stretch)
  }
  const points = places.length
  if (points < fewestPoints) return bad('tooFewPoints', { points, needed: fewestPoints })
  const data: PulseData = { kind: 'pulses', series, unit }
  return ok({ data, stretches: kept, stretch: Float64Array.from(places), used: named([...used]) })
}

/** The first value of a series is from before its first pulse, unless the device came from the series before. */
function seriesOf(
  response: MeasuredColumn,
  stretch: Stretch,
  counter: MeasuredColumn | undefined,
  continues: boolean
): PulseSeries {
  const values = asConductance(response)
  const [pulses, kept]: [number[], number[]] = [[], []]
  const origin = (counter?.values[stretch.from] ?? stretch.from) - (continues ? 1 : 0)
  for (let row = stretch.from; row < stretch.to; row++) {
    const value = values[row]
    if (value === undefined || isAbsent(value)) continue
    const count = (counter?.values[row] ?? row) - origin
    kept.push(value)
    // A counter that starts again in the middle of a series is not believed.
    pulses.push(count >= (pulses.at(-1) ?? 0) ? count : row - stretch.from)
  }
  const { direction } = stretch
  return {
    direction,
    pulses: Float64Array.from(pulses),
    values: Float64Array.from(kept),
    continues
  }
}

const isAbsent = (value: number | undefined): boolean => value === undefined || Number.isNaN(value)

const asConductance = ({ role, values }: MeasuredColumn): Float64Array =>
  role === 'resistance' ? values.map((value) => 1 / value) : values

/** Currents and charges at a fixed voltage are conductances and capacitances in arbitrary units. */
const unitOf = ({ role, unit }: MeasuredColumn): string =>
  unit === '1' || role === 'current' || role === 'charge' ? '1' : role === 'resistance' ? 'S' : unit
