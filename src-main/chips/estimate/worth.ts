import type { Confidence } from '../../../src-shared/hardware/sourced-value'
import type { Grade } from '../../../src-shared/hardware/estimate'

/** From what can be trusted most to what can be trusted least. */
const order: readonly Confidence[] = [
  'primary',
  'derived',
  'secondary',
  'own',
  'seed',
  'unverified'
]

/** The one that can be trusted least; null without any. */
export const weakest = (confidences: readonly Confidence[]): Confidence | null =>
  order.findLast((each) => confidences.includes(each)) ?? null

/**
 * Grade of a sum of terms: `A` where all are from primary sources, `B` where some are from third parties or
 * calculated from cited values, `C` where one was typed, recalled, or stands in the KERC report only.
 */
export function gradeOf(confidences: readonly Confidence[]): Grade {
  const worst = weakest(confidences)
  if (worst === null || worst === 'primary') return 'A'
  return worst === 'derived' || worst === 'secondary' ? 'B' : 'C'
}
