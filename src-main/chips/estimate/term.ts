import type { EstimateTerm, EstimateTermId, Range } from '../../../src-shared/hardware/estimate'
import type { Confidence } from '../../../src-shared/hardware/sourced-value'
import { product, scaled, sumOf } from './range'
import type { Constant } from './reader'

/** J in a picojoule. */
export const picojoule = 1e-12

/**
 * `count` operations of `each` pJ.
 * @param each null where it is not published: then the energy of the term is not known, unless nothing is counted
 */
export function operationsTerm(
  id: EstimateTermId,
  count: number,
  each: Constant | null
): EstimateTerm {
  const joules = each && scaled(each.range, picojoule)
  return {
    id,
    energy: joules ? scaled(joules, count) : count === 0 ? { low: 0, best: 0, high: 0 } : null,
    count,
    each: joules,
    unit: 'J',
    ...provenance(each)
  }
}

/** `watts` for so many seconds, `pieces` times. */
export function powerTerm(
  id: EstimateTermId,
  watts: Constant | null,
  seconds: Range | null,
  pieces: Range
): EstimateTerm {
  const energy = watts && seconds ? product(product(watts.range, seconds), pieces) : null
  return {
    id,
    energy,
    count: pieces.best * (seconds?.best ?? 0),
    each: watts?.range ?? null,
    unit: 'W',
    ...provenance(watts)
  }
}

const provenance = (
  constant: Constant | null
): { readonly sources: string[]; readonly confidence: Confidence | null } => ({
  sources: constant?.source ? [constant.source] : [],
  confidence: constant?.confidence ?? null
})

/** A constant in another unit: `milliwatts` to W, say. */
export const inUnit = (constant: Constant | null, factor: number): Constant | null =>
  constant && { ...constant, range: scaled(constant.range, factor) }

/** @returns null as soon as one part is not known */
export function totalOf(terms: readonly EstimateTerm[]): Range | null {
  const known = terms.flatMap(({ energy }) => energy ?? [])
  return known.length === terms.length ? sumOf(known) : null
}

/** Terms that say something: what is not counted and costs nothing is left out. */
export const worthShowing = (terms: readonly EstimateTerm[]): EstimateTerm[] =>
  terms.filter(({ energy, count }) => energy === null || count !== 0 || energy.high !== 0)
