import type { CurveColumn } from '../../catalogue'
import type { CurveSet } from '../../contract/curves'
import { parseUnit } from '../../units'
import type { Measurement } from './schema'

/** Capacitive devices have charges and capacitances in the columns of currents and conductances. */
const twins: Readonly<Record<string, string>> = { current: 'charge', conductance: 'capacitance' }

/** The name that a protocol's column has in a set. */
export const nameIn = (set: Pick<CurveSet, 'columns'>, column: string): string =>
  set.columns.some(({ name }) => name === column) ? column : (twins[column] ?? column)

/** What a column of a set is called, by the column of the protocol that stands in its place. */
export function columnAt(
  columns: readonly CurveColumn[],
  set: Pick<CurveSet, 'columns'>,
  name: string
): CurveColumn | undefined {
  return columns[set.columns.findIndex((one) => one.name === name)]
}

/** A measurement's points over two columns of curves, in SI units; null where it lacks one of them. */
export function measuredPoints(
  measurement: Pick<Measurement, 'columns'>,
  x: string,
  y: string
): { readonly x: readonly number[]; readonly y: readonly number[] } | null {
  const numbers = (name: string): readonly number[] | undefined => {
    const column = measurement.columns.find(({ role }) => role === name)
    if (!column) return undefined
    const scale = parseUnit(column.unit)?.scale ?? 1
    return column.values.map((value) => (value === null ? NaN : value * scale))
  }
  const ys = numbers(y) ?? divided(numbers, y)
  // Pulses that nobody counted are counted here.
  const xs = numbers(x) ?? (x === 'pulse' ? ys?.map((_, n) => n) : undefined)
  return xs && ys ? { x: xs, y: ys } : null
}

/** Conductance from current and voltage where only these were measured. */
function divided(
  numbers: (name: string) => readonly number[] | undefined,
  y: string
): readonly number[] | undefined {
  if (y !== 'conductance') return undefined
  const [current, voltage] = [numbers('current'), numbers('voltage')]
  return current && voltage
    ? current.map((value, n) => (voltage[n] ? value / (voltage[n] ?? NaN) : NaN))
    : undefined
}
