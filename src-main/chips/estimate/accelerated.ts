import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import type { Range } from '../../../src-shared/hardware/estimate'
import { exactly } from './range'
import type { Reader } from './reader'
import { inUnit, powerTerm, totalOf } from './term'
import { note, type WorkedOut } from './worked-out'

/**
 * Analog neurons that run faster than real ones (BrainScaleS): power of the chip, or of the wafer module, over the
 * shortened time, E = P T_simulated / speed-up. What a synaptic event takes cannot be told apart.
 */
export function acceleratedEstimate(
  reader: Reader,
  counts: OperationCounts,
  seconds: Range | null
): WorkedOut {
  const power = inUnit(reader.needed('active_power_mw_typ'), 1e-3)
  const terms = [powerTerm('device', power, seconds, exactly(counts.chips))]
  const energy = totalOf(terms)
  return {
    method: 'accelerated',
    sets: [{ id: 'power', source: power?.source ?? '', energy, dynamic: null, terms }],
    notes: [note('notSeparable')]
  }
}
