import type { EstimateTerm, Range } from '../../../src-shared/hardware/estimate'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import { exactly } from './range'
import type { Reader } from './reader'
import { inUnit, operationsTerm, powerTerm } from './term'

/**
 * Power that is taken whether anything happens or not: `static_power_mw` of every chip in use, over the time of the
 * run. A chip is powered as a whole: no source tells of cores that can be switched off one by one.
 */
export const staticTerm = (
  reader: Reader,
  seconds: Range | null,
  counts: OperationCounts
): EstimateTerm =>
  powerTerm(
    'static',
    inUnit(reader.needed('static_power_mw'), 1e-3),
    seconds,
    exactly(counts.chips)
  )

/** What stands outside of sets: changes of weights, and bits that leave for another memory. */
export function outerTerms(reader: Reader, counts: OperationCounts): EstimateTerm[] {
  const terms: EstimateTerm[] = []
  if (counts.plasticityUpdates > 0) {
    const each = reader.needed('energy_per_plasticity_update_pj')
    terms.push(operationsTerm('plasticity', counts.plasticityUpdates, each))
  }
  if (counts.offChipBits > 0) {
    const each = reader.needed('energy_per_bit_pj')
    terms.push(operationsTerm('offChip', counts.offChipBits, each))
  }
  return terms
}
