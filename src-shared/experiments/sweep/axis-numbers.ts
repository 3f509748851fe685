import { parseQuantity, quantityIn } from '../../units'
import { fail, ok, type Result } from '../../result'
import { quantityComplaint, type Complaint } from '../network/quantities'
import { inverseNormal } from './inverse-normal'
import { isLaw, isRange, mostPoints, type AxisLaw, type AxisRange, type AxisValues } from './schema'

/** The numbers of an axis in one unit; of a law, what draws them. */
export type AxisNumbers =
  | { readonly unit: string; readonly numbers: readonly number[] }
  | { readonly unit: string; readonly draw: (u: number) => number }

/** What is wrong with an axis's values, and where in them. */
export interface AxisComplaint extends Complaint {
  readonly path: readonly (string | number)[]
}

const axisProblem = (
  path: AxisComplaint['path'],
  key: string,
  details: Complaint['details'] = {}
): Result<never, AxisComplaint> => fail({ path, key: `sweeps.problems.${key}`, details })

/**
 * Reads the values of an axis.
 * @param example an answer of the right kind, for what is said of texts that are no quantities
 * @returns numbers in the unit of the first value (empty for bare numbers)
 */
export function readAxis(values: AxisValues, example: string): Result<AxisNumbers, AxisComplaint> {
  if (isRange(values)) return readRange(values, example)
  if (isLaw(values)) return readLaw(values, example)
  const { list } = values
  const [first] = list
  if (first === undefined) return axisProblem(['list'], 'emptyAxis')
  const unit = unitOfValue(first, ['list', 0], example)
  if (!unit.ok) return unit
  const numbers: number[] = []
  for (const [i, value] of list.entries()) {
    const read = numberIn(value, unit.value, ['list', i])
    if (!read.ok) return read
    numbers.push(read.value)
  }
  return ok({ unit: unit.value, numbers })
}

function readRange(range: AxisRange, example: string): Result<AxisNumbers, AxisComplaint> {
  const unit = unitOfValue(range.from, ['from'], example)
  if (!unit.ok) return unit
  const from = numberIn(range.from, unit.value, ['from'])
  if (!from.ok) return from
  const to = numberIn(range.to, unit.value, ['to'])
  if (!to.ok) return to
  const { count, spacing = 'linear' } = range
  if (count > mostPoints)
    return axisProblem(['count'], 'tooManyPoints', { count, most: mostPoints })
  if (spacing === 'logarithmic' && !(from.value * to.value > 0)) {
    return axisProblem([from.value === 0 ? 'from' : 'to'], 'logarithmOfZero')
  }
  if (count > 1 && from.value === to.value) return axisProblem(['to'], 'emptyRange')
  const at = (share: number): number =>
    spacing === 'linear'
      ? from.value + (to.value - from.value) * share
      : from.value * (to.value / from.value) ** share
  const numbers = Array.from({ length: count }, (_, i) => {
    if (i === 0) return from.value
    // The ends are what was written, whatever the arithmetic says.
    return i === count - 1 ? to.value : rounded(at(i / (count - 1)))
  })
  return ok({ unit: unit.value, numbers })
}

function readLaw(law: AxisLaw, example: string): Result<AxisNumbers, AxisComplaint> {
  if (law.distribution === 'integer') {
    const { low, high } = law
    if (high < low) return axisProblem(['high'], 'emptyRange')
    return ok({ unit: '', draw: (u) => low + Math.floor(u * (high - low + 1)) })
  }
  const [lowKey, highKey] = law.distribution === 'normal' ? ['mean', 'sd'] : ['low', 'high']
  const [first, second] = law.distribution === 'normal' ? [law.mean, law.sd] : [law.low, law.high]
  const unit = unitOfValue(first, [lowKey], example)
  if (!unit.ok) return unit
  const low = numberIn(first, unit.value, [lowKey])
  if (!low.ok) return low
  const high = numberIn(second, unit.value, [highKey])
  if (!high.ok) return high
  const [a, b] = [low.value, high.value]
  if (law.distribution === 'normal') {
    if (!(b > 0)) return axisProblem([highKey], 'notAboveZero')
    return ok({ unit: unit.value, draw: (u) => rounded(a + b * inverseNormal(u)) })
  }
  if (!(b > a)) return axisProblem([highKey], 'emptyRange')
  if (law.distribution === 'uniform') {
    return ok({ unit: unit.value, draw: (u) => rounded(a + (b - a) * u) })
  }
  if (!(a > 0)) return axisProblem([lowKey], 'notAboveZero')
  return ok({ unit: unit.value, draw: (u) => rounded(a * (b / a) ** u) })
}

/** Ten digits: more than any axis means, few enough to be the same on every machine. */
const rounded = (value: number): number => Number(value.toPrecision(10))

function unitOfValue(
  value: string | number,
  path: AxisComplaint['path'],
  example: string
): Result<string, AxisComplaint> {
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? ok('')
      : fail({ path, key: 'problems.notFinite', details: { text: String(value) } })
  }
  const read = parseQuantity(value, example)
  if (!read.ok) return fail({ path, ...quantityComplaint(read.failure) })
  const { symbol } = read.value.unit
  return ok(symbol === '1' ? '' : symbol)
}

function numberIn(
  value: string | number,
  unit: string,
  path: AxisComplaint['path']
): Result<number, AxisComplaint> {
  const read = quantityIn(value, unit === '' ? '1' : unit)
  return read.ok ? read : fail({ path, ...quantityComplaint(read.failure) })
}
