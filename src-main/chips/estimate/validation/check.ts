import type { EstimateNote } from '../../../../src-shared/hardware/estimate'
import type { ValidationCheck } from '../../../../src-shared/hardware/validation'

interface Compared {
  readonly quantity: string
  readonly of?: string
  readonly unit: string
  readonly published: number | null
  readonly ours: number | null
  readonly notes?: readonly EstimateNote[]
}

/** A number that has to lie within bounds, given as ratios to the published one. */
export function check(
  compared: Compared,
  accepted: { readonly low: number; readonly high: number }
): ValidationCheck {
  const row = reference(compared)
  const isGood = row.ratio !== null && row.ratio >= accepted.low && row.ratio <= accepted.high
  return { ...row, accepted: { ...accepted }, status: isGood ? 'pass' : 'fail' }
}

/** A number that only stands beside. */
export function reference({
  quantity,
  of,
  unit,
  published,
  ours,
  notes = []
}: Compared): ValidationCheck {
  const isComparable = published !== null && published !== 0 && ours !== null
  return {
    quantity,
    of: of ?? null,
    unit,
    published,
    ours,
    ratio: isComparable ? ours / published : null,
    accepted: null,
    status: 'reference',
    notes: [...notes]
  }
}

/** Within so much of the published number on either side. */
export const within = (part: number): { readonly low: number; readonly high: number } => ({
  low: 1 - part,
  high: 1 + part
})

/** The printed digits: half of the last one. */
export const toRounding = within(0.002)

/** A factor either way. */
export const factor = (times: number): { readonly low: number; readonly high: number } => ({
  low: 1 / times,
  high: times
})

/** At most the published number. */
export const atMost = { low: 0, high: 1 }
