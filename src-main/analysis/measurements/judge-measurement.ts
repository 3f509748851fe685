import type { Finding, MeasuredColumn } from '../../../src-shared/contract/measurements'
import { extentOf } from './turning-points'

type Columns = readonly MeasuredColumn[]

const fewestRows = 3
/** Currents within this part of the largest one lie on a flat top. */
const flatPart = 2e-3
const fewestFlat = 4

/** What is wrong or worth knowing about the values of a measurement. @param lines line of each row */
export function judgeMeasurement(columns: Columns, lines: ArrayLike<number>): Finding[] {
  const groups = [...new Set(columns.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const own = columns.filter((column) => column.group === group)
    const find = (role: MeasuredColumn['role']) => own.find((column) => column.role === role)
    const rows = Math.max(0, ...own.map(({ values }) => values.length))
    if (rows < fewestRows) {
      return [
        { severity: 'error' as const, key: 'failures.measurement.tooFewRows', details: { rows } }
      ]
    }
    const [time, voltage, current] = [find('time'), find('voltage'), find('current')]
    return [
      ...constantOnes(own),
      ...(time ? backwards(time, lines, columns) : []),
      ...(voltage && current ? unsorted(voltage, lines, columns) : []),
      ...(voltage && current ? saturated(voltage, current, lines) : [])
    ]
  })
}

function constantOnes(columns: Columns): Finding[] {
  return columns.flatMap(({ role, name, values }): Finding[] => {
    if (!['voltage', 'current', 'conductance', 'resistance', 'capacitance'].includes(role))
      return []
    const extent = extentOf(values)
    if (extent && extent[0] < extent[1]) return []
    return [{ severity: 'warning', key: 'failures.measurement.constant', details: { name } }]
  })
}

const positionIn = (columns: Columns, column: MeasuredColumn): number => columns.indexOf(column) + 1

function backwards(time: MeasuredColumn, lines: ArrayLike<number>, columns: Columns): Finding[] {
  const { values, name } = time
  const i = values.findIndex((value, at) => at > 0 && value <= (values[at - 1] ?? -Infinity))
  if (i < 0) return []
  const details = { line: lines[i] ?? 0, column: positionIn(columns, time), name }
  return [{ severity: 'error', key: 'failures.measurement.timeBackwards', details }]
}

/** Rows of a sweep out of order jump to and fro by more than its steps. */
function unsorted(voltage: MeasuredColumn, lines: ArrayLike<number>, columns: Columns): Finding[] {
  const { values, name } = voltage
  const extent = extentOf(values)
  if (!extent || values.length < 8) return []
  const least = 0.02 * (extent[1] - extent[0])
  const turns: number[] = []
  let before = 0
  for (let i = 1; i < values.length; i++) {
    const step = (values[i] ?? 0) - (values[i - 1] ?? 0)
    if (Math.abs(step) < least) continue
    if (before * step < 0) turns.push(i)
    before = step
  }
  if (turns.length <= values.length / 4) return []
  const details = { line: lines[turns[0] ?? 0] ?? 0, column: positionIn(columns, voltage), name }
  return [{ severity: 'error', key: 'failures.measurement.unsorted', details }]
}

/** Rows at the flat top of a current that a compliance has cut. */
export function saturatedRows(voltage: ArrayLike<number>, current: ArrayLike<number>): number[] {
  const rows: number[] = []
  const extent = extentOf(voltage)
  if (!extent) return rows
  const span = extent[1] - extent[0]
  for (const sign of [1, -1]) {
    let level = 0
    for (let i = 0; i < current.length; i++) level = Math.max(level, sign * (current[i] ?? 0))
    if (level <= 0) continue
    let from = 0
    for (let i = 0; i <= current.length; i++) {
      const isFlat = i < current.length && sign * (current[i] ?? 0) >= (1 - flatPart) * level
      if (isFlat) continue
      const top = Array.from({ length: i - from }, (_, k) => voltage[from + k] ?? 0)
      const width = top.length < fewestFlat ? 0 : Math.max(...top) - Math.min(...top)
      // A resistor's current would have changed by the same part as the voltage has.
      if (width > 0.02 * span) for (let k = from; k < i; k++) rows.push(k)
      from = i + 1
    }
  }
  return rows.toSorted((a, b) => a - b)
}

function saturated(
  voltage: MeasuredColumn,
  current: MeasuredColumn,
  lines: ArrayLike<number>
): Finding[] {
  const rows = saturatedRows(voltage.values, current.values)
  const [first] = rows
  if (first === undefined) return []
  const level = Math.abs(current.values[first] ?? 0)
  const details = {
    name: current.name,
    count: rows.length,
    line: lines[first] ?? 0,
    level: `${Number(level.toPrecision(4))} A`
  }
  return [{ severity: 'warning', key: 'failures.measurement.saturated', details }]
}
