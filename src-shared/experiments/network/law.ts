import { fail, ok, type Result } from '../../result'
import { readQuantity, type Complaint, type Limits } from './quantities'
import type { Distribution } from './schema'

/** A distribution with its numbers in one unit. Draws outside [min, max] are drawn again. */
export type Law =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'normal' | 'lognormal'
      /** Of the numbers drawn, also for the lognormal law (not of their logarithm). */
      readonly mean: number
      readonly sd: number
      readonly min: number
      readonly max: number
    }

/** A complaint about one member of a distribution; `member` is null for a constant. */
export type LawComplaint = Complaint & { readonly member: string | null }

/**
 * Reads a distribution in `unit`; `limits` hold for every number it can give. Normal and lognormal
 * laws are cut at the limits instead of refused: their tails are drawn again.
 */
export function readLaw(
  distribution: Distribution,
  unit: string,
  limits: Limits = {}
): Result<Law, LawComplaint> {
  if (typeof distribution !== 'object') {
    const read = readQuantity(distribution, unit, limits)
    return read.ok
      ? ok({ kind: 'constant', value: read.value })
      : fail({ ...read.failure, member: null })
  }
  if (distribution.distribution === 'uniform') return readUniform(distribution, unit, limits)
  return readBell(distribution, unit, limits)
}

function member(
  name: string,
  text: string | number,
  unit: string,
  limits: Limits
): Result<number, LawComplaint> {
  const read = readQuantity(text, unit, limits)
  return read.ok ? read : fail({ ...read.failure, member: name })
}

function readUniform(
  distribution: Extract<Distribution, { distribution: 'uniform' }>,
  unit: string,
  limits: Limits
): Result<Law, LawComplaint> {
  const low = member('low', distribution.low, unit, limits)
  if (!low.ok) return low
  const high = member('high', distribution.high, unit, limits)
  if (!high.ok) return high
  if (high.value < low.value) {
    return fail({ key: 'problems.highBelowLow', details: {}, member: 'high' })
  }
  return ok({ kind: 'uniform', low: low.value, high: high.value })
}

function readBell(
  distribution: Extract<Distribution, { distribution: 'normal' | 'lognormal' }>,
  unit: string,
  limits: Limits
): Result<Law, LawComplaint> {
  const lognormal = distribution.distribution === 'lognormal'
  const mean = member('mean', distribution.mean, unit, lognormal ? { above: 0 } : {})
  if (!mean.ok) return mean
  const sd = member('sd', distribution.sd, unit, { min: 0 })
  if (!sd.ok) return sd
  const min = optional('min', distribution.min, unit, limits.min ?? limits.above ?? -Infinity)
  if (!min.ok) return min
  const max = optional('max', distribution.max, unit, limits.max ?? Infinity)
  if (!max.ok) return max
  const low = Math.max(
    min.value,
    limits.min ?? limits.above ?? -Infinity,
    lognormal ? 0 : -Infinity
  )
  const high = Math.min(max.value, limits.max ?? Infinity)
  if (high <= low) return fail({ key: 'problems.highBelowLow', details: {}, member: 'max' })
  // Beyond five deviations nearly every draw would be thrown away.
  if (mean.value < low - 5 * sd.value || mean.value > high + 5 * sd.value) {
    return fail({ key: 'problems.meanOutside', details: {}, member: 'mean' })
  }
  return ok({
    kind: distribution.distribution,
    mean: mean.value,
    sd: sd.value,
    min: low,
    max: high
  })
}

function optional(
  name: string,
  text: string | number | undefined,
  unit: string,
  otherwise: number
): Result<number, LawComplaint> {
  return text === undefined ? ok(otherwise) : member(name, text, unit, {})
}

/** Mean of the numbers a law gives, before cutting. */
export const lawMean = (law: Law): number =>
  law.kind === 'constant' ? law.value : law.kind === 'uniform' ? (law.low + law.high) / 2 : law.mean
