import { best } from '../../../src-shared/hardware/best'
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

/**
 * Changes of weights, at a price that stands outside of sets. A chip that publishes that it cannot learn keeps its
 * weights, so nothing is counted.
 */
export function plasticityTerms(reader: Reader, counts: OperationCounts): EstimateTerm[] {
  if (counts.plasticityUpdates === 0 || isFrozen(reader)) return []
  const each = reader.needed('energy_per_plasticity_update_pj')
  return [operationsTerm('plasticity', counts.plasticityUpdates, each)]
}

/** Bits from and to a memory beside the chip. */
export function offChipTerms(reader: Reader, counts: OperationCounts): EstimateTerm[] {
  if (counts.offChipBits === 0) return []
  return [operationsTerm('offChip', counts.offChipBits, reader.needed('energy_per_bit_pj'))]
}

export function isFrozen({ entry }: Reader): boolean {
  const rules = best(entry, 'plasticity')?.value
  return Array.isArray(rules) && rules.length === 0
}
