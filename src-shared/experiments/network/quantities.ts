import { formatQuantity, quantityIn, type QuantityProblem } from '../../units'
import type { FailureDetails, Result } from '../../result'
import { fail, ok } from '../../result'

/** A problem without its place. */
export interface Complaint {
  readonly key: string
  readonly details: FailureDetails
}

export interface Limits {
  readonly min?: number
  readonly max?: number
  readonly above?: number
}

/** Says in words what is wrong with a quantity's text. */
export function quantityComplaint(problem: QuantityProblem): Complaint {
  switch (problem.kind) {
    case 'not-a-quantity':
      return {
        key: 'problems.notAQuantity',
        details: { text: problem.text, example: problem.example }
      }
    case 'not-finite':
      return { key: 'problems.notFinite', details: { text: problem.text } }
    case 'unknown-unit':
      return { key: 'problems.unknownUnit', details: { text: problem.text, unit: problem.unit } }
    case 'missing-unit':
      return {
        key: 'problems.missingUnit',
        details: { text: problem.text, example: problem.example }
      }
    case 'wrong-dimension':
      return {
        key: 'problems.wrongDimension',
        details: {
          text: problem.text,
          wanted: `@units.dimension.${problem.wanted}`,
          unit: problem.unit
        }
      }
  }
}

/**
 * Reads a quantity in `unit` and checks its range.
 * @returns the number in `unit`
 */
export function readQuantity(
  text: string | number,
  unit: string,
  limits: Limits = {}
): Result<number, Complaint> {
  const read = quantityIn(text, unit)
  if (!read.ok) return fail(quantityComplaint(read.failure))
  return withinLimits(read.value, unit, limits)
}

export function withinLimits(
  value: number,
  unit: string,
  limits: Limits
): Result<number, Complaint> {
  const complain = (key: string, limit: number): Result<number, Complaint> =>
    fail({ key: `problems.${key}`, details: { limit: formatQuantity(limit, unit, 12) } })
  if (!Number.isFinite(value)) {
    return fail({ key: 'problems.notFinite', details: { text: String(value) } })
  }
  if (limits.above !== undefined && value <= limits.above) return complain('notAbove', limits.above)
  if (limits.min !== undefined && value < limits.min) return complain('tooLow', limits.min)
  if (limits.max !== undefined && value > limits.max) return complain('tooHigh', limits.max)
  return ok(value)
}
