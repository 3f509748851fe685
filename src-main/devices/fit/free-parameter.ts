import type { FitRange } from '../../../src-shared/contract/fit'
import type { Text } from '../../../src-shared/locale/text'
import { failure, ok, type Result } from '../../../src-shared/result'

/** A number that a fit may choose, with its range; low < high. */
export interface FreeParameter {
  readonly name: string
  readonly label: Text
  readonly symbol: string
  readonly unit: string
  /** Where the first start begins, within the range. */
  readonly start: number
  readonly low: number
  readonly high: number
  /** Whether decades count alike: both limits then have the sign of the start. */
  readonly isLogarithmic: boolean
  /** Range that further starts are drawn from; all of it unless given. */
  readonly draw?: readonly [low: number, high: number]
  /** Limits of the model itself, where the range is narrower. */
  readonly floor?: number
  readonly ceiling?: number
  /** A parameter of the model, and not of how it was measured. */
  readonly ofModel: boolean
}

/** Shares of the range next to its limits that count as the limit. */
const atLimit = 1e-6

/** The parameter's place in its range, 0 to 1, on its own scale. */
export function shareOf(parameter: FreeParameter, value: number): number {
  const { low, high } = parameter
  const share = parameter.isLogarithmic
    ? Math.log(value / low) / Math.log(high / low)
    : (value - low) / (high - low)
  return Math.min(1, Math.max(0, share))
}

export function valueAt(parameter: FreeParameter, share: number): number {
  const { low, high, isLogarithmic } = parameter
  if (share <= 0) return low
  if (share >= 1) return high
  return isLogarithmic ? low * (high / low) ** share : low + (high - low) * share
}

export const isAtLimit = (parameter: FreeParameter, value: number): boolean => {
  const share = shareOf(parameter, value)
  return share < atLimit || share > 1 - atLimit
}

// Bounded parameters become unbounded ones by half a sine wave: unlike a logistic curve it reaches the limits,
// and comes back from them.

/** @returns any real number for a place in the range */
export const toInner = (parameter: FreeParameter, value: number): number => {
  // Right at a limit the wave is flat and no step would lead away from it.
  const share = Math.min(1 - 1e-6, Math.max(1e-6, shareOf(parameter, value)))
  return Math.asin(2 * share - 1)
}

export const fromInner = (parameter: FreeParameter, inner: number): number =>
  valueAt(parameter, (1 + Math.sin(inner)) / 2)

/** The parameter with the start and the limits that the user wants; limits of the model itself stay. */
export function inRange(
  parameter: FreeParameter,
  wished: FitRange | undefined
): Result<FreeParameter> {
  if (!wished) return ok(parameter)
  const { name } = parameter
  const low = Math.max(wished.low ?? parameter.low, parameter.floor ?? -Infinity)
  const high = Math.min(wished.high ?? parameter.high, parameter.ceiling ?? Infinity)
  if (!(low < high)) return failure('bad-input', 'failures.fit.emptyRange', { name, low, high })
  const start = wished.start ?? Math.min(high, Math.max(low, parameter.start))
  if (start < low || start > high) {
    return failure('bad-input', 'failures.fit.startOutside', { name, start, low, high })
  }
  const isLogarithmic = parameter.isLogarithmic && low * high > 0
  const [from, to] = parameter.draw ?? [low, high]
  const draw = [Math.max(low, from), Math.min(high, to)] as const
  const { draw: _, ...rest } = parameter
  return ok({
    ...rest,
    start,
    low,
    high,
    isLogarithmic,
    ...(draw[0] < draw[1] ? { draw } : {})
  })
}
