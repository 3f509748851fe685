import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import type { Range } from '../../../src-shared/hardware/estimate'
import { eventTerms } from './event-terms'
import type { PriceSet } from './prices'
import type { Reader } from './reader'
import { pieces } from './size'
import { picojoule, totalOf, worthShowing } from './term'
import { note, type WorkedOut } from './worked-out'

/** Within this factor of the load for which the price was measured it is taken as it is. */
const near = 1.25

/**
 * One price for a synaptic operation that contains everything else, static power too (TrueNorth: 26 pJ at 20 Hz and
 * 128 active synapses a neuron, Merolla et al. 2014): E = N_synop E_synop.
 *
 * It holds near the load at which it was measured. Below, static power weighs more than the price says, but power
 * never exceeds that of the measured load: the truth lies between N E_synop and power at that load times time. Above,
 * the price of the most efficient load (`energy_per_synop_pj`, other values) is the lower bound.
 */
export function lumpedEstimate(
  reader: Reader,
  sets: readonly PriceSet[],
  counts: OperationCounts,
  seconds: Range | null
): WorkedOut {
  const worked = sets.map((set) => {
    const terms = eventTerms(set, counts)
    const energy = totalOf(terms)
    return { id: set.id, source: set.source, energy, dynamic: null, terms: worthShowing(terms) }
  })
  const main = sets[0]
  const full = main?.price('synop_pj')?.range.best
  const energy = worked[0]?.energy ?? null
  const reference = main ? pieces(main, 'reference_synops_per_s') : null
  if (full === undefined || energy === null || reference === null || seconds === null) {
    return { method: 'lumped', sets: worked, notes: [] }
  }
  const synops = counts.synopsDense + counts.synopsSparse + counts.synopsConvolutional
  const atReference = reference * counts.chips * seconds.best
  const load = atReference === 0 ? 0 : synops / atReference
  if (load >= 1 / near && load <= near) return { method: 'lumped', sets: worked, notes: [] }
  const percent = Number((load * 100).toPrecision(2))
  const bounds =
    load < 1
      ? { ...energy, high: atReference * full * picojoule }
      : { ...energy, low: lowestPrice(reader, full) * synops * picojoule }
  return {
    method: 'lumped',
    sets: worked,
    bounds,
    confidences: ['unverified'],
    notes: [note(load < 1 ? 'belowMeasuredLoad' : 'aboveMeasuredLoad', { percent })]
  }
}

const lowestPrice = (reader: Reader, otherwise: number): number =>
  reader.field('energy_per_synop_pj')?.range.low ?? otherwise
