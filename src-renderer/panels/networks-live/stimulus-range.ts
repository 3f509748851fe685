import type { StimulusDescription } from '../../../src-shared/catalogue'
import { parseQuantity, parseUnit, unitOf } from '../../../src-shared/units'

/** Number of a value in a unit; zero for what is none. */
export function numberIn(value: string | number, unit: string): number {
  if (typeof value === 'number') return value
  const parsed = parseQuantity(value, '')
  const wanted = parseUnit(unit)
  if (!parsed.ok) return 0
  if (unit === '1' || !wanted) return parsed.value.value
  return (parsed.value.value * parsed.value.unit.scale) / wanted.scale
}

/** The same for the document; a slider's number is not written with more digits than it has. */
export const textOf = (number: number, unit: string): string | number =>
  unit === '1' ? Number(number.toPrecision(4)) : `${Number(number.toPrecision(4))} ${unit}`

/**
 * Between what a slider of a stimulus goes: to twice the value that the run began with, or the usual one, on both
 * sides of zero where the number may be negative, and never beyond what is allowed.
 */
export function rangeOf(
  model: StimulusDescription,
  field: string,
  value: string | number
): { readonly min: number; readonly max: number; readonly unit: string } {
  const described = model.parameters[field]
  const usual = described?.kind === 'quantity' ? described.unit : '1'
  const unit = typeof value === 'string' ? (unitOf(value) ?? usual) : usual
  const bound = (limit: number | undefined): number | undefined =>
    limit === undefined ? undefined : numberIn(`${limit} ${usual}`, unit)
  const number = numberIn(value, unit)
  const standard =
    described && 'default' in described && typeof described.default === 'number'
      ? numberIn(usual === '1' ? described.default : `${described.default} ${usual}`, unit)
      : 0
  const reach = 2 * (Math.abs(number) || Math.abs(standard) || 100)
  const isNumber = described?.kind === 'quantity' || described?.kind === 'number'
  const { min: lowest, max: highest } = isNumber ? described : {}
  const [least, most] = [bound(lowest), bound(highest)]
  // A weight keeps its sign: another one would act on another receptor.
  const low = field === 'weight' ? (number < 0 ? -reach : 0) : (least ?? -reach)
  const high = field === 'weight' && number < 0 ? 0 : reach
  return { min: Math.max(low, -reach), max: Math.min(high, most ?? Infinity), unit }
}
