import { parseQuantity, formatQuantity } from '../../../units'
import type { EditDraft } from '../../network/edits'
import type { SweepField } from '../fields'
import type { AxisValues, SweepAxis, SweepDocument } from '../schema'
import { asJson } from './as-json'

/** Adds an axis that changes one field, with a few values around what stands there now. */
export function addAxis(
  document: SweepDocument,
  field: Pick<SweepField, 'field' | 'value'>
): EditDraft {
  const axis: SweepAxis = { fields: [field.field], values: startingValues(field.value) }
  return {
    label: 'sweeps.edits.addAxis',
    details: { field: field.field },
    patch: [{ op: 'insert', path: ['axes', document.axes.length], value: asJson(axis) }]
  }
}

/** From half to half as much again; a few around zero. */
export function startingValues(now: string): AxisValues {
  const read = parseQuantity(now, '1')
  const value = read.ok ? read.value.value : 1
  const unit = read.ok && read.value.unit.symbol !== '1' ? read.value.unit.symbol : ''
  const written = (number: number): string | number =>
    unit === '' ? number : formatQuantity(number, unit)
  if (value === 0) return { list: [written(0)] }
  const isWhole = unit === '' && Number.isInteger(value)
  if (isWhole && Math.abs(value) < 4) return { list: [value, value + 1, value + 2] }
  const round = (number: number): number =>
    isWhole ? Math.round(number) : Number(number.toPrecision(10))
  const values = [0.5, 0.75, 1, 1.25, 1.5].map((share) => round(value * share))
  if (isWhole) return { list: values }
  return { from: written(values[0] ?? value), to: written(values[4] ?? value), count: 5 }
}
