import type { EnergySet, Range } from '../../../src-shared/hardware/estimate'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import { eventTerms } from './event-terms'
import { isFrozen, offChipTerms, plasticityTerms, staticTerm } from './power-draw'
import type { PriceSet } from './prices'
import type { Reader } from './reader'
import { updateByInstructions, synopByInstructions, type Instructions } from './instructions'
import { operationsTerm, totalOf, worthShowing } from './term'
import { note, type WorkedOut } from './worked-out'

/**
 * Chips that do something for every event: operations at their prices, and power that is always taken. Where that
 * power is not published, the energy of the run is not known; what the operations take is told on its own.
 */
export function eventsEstimate(
  reader: Reader,
  sets: readonly PriceSet[],
  counts: OperationCounts,
  seconds: Range | null,
  instructions: Instructions | undefined
): WorkedOut {
  const fixed = staticTerm(reader, seconds, counts)
  const plasticity = plasticityTerms(reader, counts)
  const always = [fixed, ...offChipTerms(reader, counts)]
  const worked = sets.map((set): EnergySet => {
    const events = [...withInstructions(reader, set, counts, instructions), ...plasticity]
    return {
      id: set.id,
      source: set.source,
      energy: totalOf([...events, ...always]),
      dynamic: totalOf(events),
      terms: worthShowing([fixed, ...events, ...always.slice(1)])
    }
  })
  return {
    method: 'events',
    sets: worked,
    notes: [
      ...(fixed.energy === null ? [note('staticUnknown')] : []),
      ...(counts.plasticityUpdates > 0 && isFrozen(reader) ? [note('weightsFrozen')] : []),
      ...(counts.interChipMessages > 0 && counts.chips > 1 ? [note('betweenChipsUnknown')] : [])
    ]
  }
}

/** Programmable cores with a table of instructions: updates of neurons, and synapses where a loop was typed. */
function withInstructions(
  reader: Reader,
  set: PriceSet,
  counts: OperationCounts,
  loop: Instructions | undefined
): EnergySet['terms'] {
  const terms = eventTerms(set, counts)
  const update = updateByInstructions(reader)
  const synop = loop && synopByInstructions(reader, loop)
  const all = counts.synopsDense + counts.synopsSparse + counts.synopsConvolutional
  const isPriced = terms.some(({ id }) => id === 'updatesActive')
  return [
    ...(update && !isPriced
      ? [operationsTerm('updatesActive', counts.neuronUpdatesActive, update)]
      : []),
    ...(synop
      ? [
          ...terms.filter(({ id }) => !id.startsWith('synops')),
          operationsTerm('synops', all, synop)
        ]
      : terms)
  ]
}
