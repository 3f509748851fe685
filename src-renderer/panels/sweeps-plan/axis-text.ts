import type { AxisField, AxisValues, SweepAxis } from '../../../src-shared/experiments/sweep/schema'
import { startingValues, valueOf } from '../../../src-shared/experiments/sweep/edits'
import type { PlanField } from '../../stores/sweep-plan'

export const valueKinds = ['range', 'list', 'uniform', 'log-uniform', 'normal', 'integer'] as const
export type ValueKind = (typeof valueKinds)[number]

/** In which way an axis's values are given. */
export function kindOf(values: AxisValues): ValueKind {
  if ('from' in values) return 'range'
  return 'list' in values ? 'list' : values.distribution
}

export const pathOf = (field: AxisField): string => (typeof field === 'string' ? field : field.path)
export const timesOf = (field: AxisField): string =>
  typeof field === 'string' || field.times === undefined ? '' : String(field.times)

/** A text as a value of the axis: a bare number gets the field's unit, unless the axis has a factor. */
export function asValue(
  text: string,
  axis: SweepAxis,
  fields: readonly PlanField[]
): string | number {
  const value = valueOf(text)
  const [first] = axis.fields
  if (typeof value === 'string' || first === undefined || timesOf(first) !== '') return value
  const unit = fields.find(({ field }) => field === pathOf(first))?.unit ?? ''
  return unit === '' ? value : `${value} ${unit}`
}

/** Values of another kind, as near as can be to those that were there. */
export function asKind(values: AxisValues, kind: ValueKind, now: string): AxisValues {
  const { low, high, few } = endsOf(values, now)
  switch (kind) {
    case 'range':
      return { from: low, to: high, count: 5 }
    case 'list':
      return { list: few }
    case 'normal':
      return { distribution: 'normal', mean: low, sd: high }
    case 'integer':
      return { distribution: 'integer', low: whole(low, 1), high: whole(high, 10) }
    default:
      return { distribution: kind, low, high }
  }
}

const whole = (value: string | number, standard: number): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : standard

function endsOf(values: AxisValues, now: string) {
  if ('from' in values) return { low: values.from, high: values.to, few: [values.from, values.to] }
  if ('list' in values) {
    const [low, high] = [values.list[0], values.list.at(-1)]
    if (low !== undefined && high !== undefined) return { low, high, few: values.list }
    const fresh = startingValues(now)
    const few = 'from' in fresh ? [fresh.from, fresh.to] : [1]
    return { low: few[0] ?? 1, high: few.at(-1) ?? 1, few }
  }
  const [low, high] =
    values.distribution === 'normal' ? [values.mean, values.sd] : [values.low, values.high]
  return { low, high, few: [low, high] }
}
