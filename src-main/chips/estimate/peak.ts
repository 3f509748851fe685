import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import { exactly } from './range'
import type { Constant, Reader } from './reader'
import { operationsTerm, totalOf } from './term'
import { note, type WorkedOut } from './worked-out'

/**
 * Analog arrays that publish an efficiency only: operations of the dense network (a multiply-add is two) at the
 * published peak, E = 2 MACs steps / (TOPS/W). A peak leaves out converters that wait, wires, and layers that do not
 * fill an array, so it is a lower bound and never better than grade C.
 */
export function peakEstimate(reader: Reader, counts: OperationCounts): WorkedOut {
  const each = reader.field('energy_per_op_pj') ?? ofEfficiency(reader)
  const operations = 2 * counts.dense.macsPerStep * counts.chipSteps
  const terms = each ? [operationsTerm('arithmetic', operations, each)] : []
  return {
    method: each ? 'peak' : 'none',
    sets: each
      ? [{ id: 'peak', source: each.source ?? '', energy: totalOf(terms), dynamic: null, terms }]
      : [],
    notes: [note(each ? 'peakOnly' : 'nothingPublished')],
    confidences: ['unverified']
  }
}

/** pJ of an operation: the reciprocal of TOPS/W. */
function ofEfficiency(reader: Reader): Constant | null {
  const found = reader.needed('efficiency')
  if (!found || reader.entry.props['efficiency']?.best.unit !== 'TOPS/W') return null
  const { low, best, high } = found.range
  return {
    ...found,
    range: low === high ? exactly(1 / best) : { low: 1 / high, best: 1 / best, high: 1 / low },
    confidence: 'derived'
  }
}
