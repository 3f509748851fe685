import type { EnergySet, EstimateTerm, Range } from '../../../src-shared/hardware/estimate'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import { eventTerms } from './event-terms'
import type { PriceSet } from './prices'
import { exactly } from './range'
import { pieces } from './size'
import { inUnit, operationsTerm, powerTerm, totalOf, worthShowing } from './term'
import { note, type WorkedOut } from './worked-out'

/**
 * Cores that run programs (SpiNNaker), with the power figures that its own tools measured (SpiNNMachine):
 *
 *     E = T (chips P_chip or boards P_board + frames (P_idle + P_active)) + T cores P_core + packets E_packet
 *
 * Cores wait for events in a loop, so they are taken as busy all the time. Up to one board's worth of chips is
 * priced by chips, more by boards with their share of a frame; low is that share, high a frame of one's own. Each
 * packet passes the router of its own chip and one more for each hop. Older models with two constants for everything
 * (Höppner 2019; Sharp 2012) stand beside as alternatives: how far they differ is the error bar.
 */
export function softwareEstimate(
  sets: readonly PriceSet[],
  counts: OperationCounts,
  seconds: Range | null
): WorkedOut {
  const worked = sets.map((set): EnergySet => {
    const terms = set.price('core_active_w')
      ? machineTerms(set, counts, seconds)
      : [...eventTerms(set, counts), ...neuronTimeTerms(set, counts)]
    const energy = totalOf(terms)
    return {
      id: set.id,
      source: set.source,
      energy,
      dynamic: null,
      terms: worthShowing(terms)
    }
  })
  const hasFrames = worked[0]?.terms.some(({ id }) => id === 'frames') ?? false
  return {
    method: 'software',
    sets: worked,
    notes: [note('coresBusy'), ...(hasFrames ? [note('framesShared')] : [])],
    // How many boards share a frame is recalled, not read.
    confidences: hasFrames ? ['unverified'] : []
  }
}

function machineTerms(
  set: PriceSet,
  counts: OperationCounts,
  seconds: Range | null
): EstimateTerm[] {
  const packets = counts.spikes + counts.hopsEastWest + counts.hopsNorthSouth
  return [
    ...housing(set, counts, seconds),
    powerTerm('cores', set.price('core_active_w'), seconds, exactly(counts.coresUsed)),
    operationsTerm('messages', packets, inUnit(set.price('packet_nj'), 1000))
  ]
}

function housing(set: PriceSet, counts: OperationCounts, seconds: Range | null): EstimateTerm[] {
  const perBoard = pieces(set, 'chips_per_board')
  const perFrame = pieces(set, 'boards_per_frame')
  const board = set.price('board_idle_w')
  if (perBoard === null || !board || counts.chips <= perBoard) {
    return [powerTerm('static', set.price('chip_idle_w'), seconds, exactly(counts.chips))]
  }
  const boards = Math.ceil(counts.chips / perBoard)
  const terms = [powerTerm('boards', board, seconds, exactly(boards))]
  const [idle, active] = [set.price('frame_idle_w'), set.price('frame_active_w')]
  if (perFrame === null || !idle || !active) return terms
  const share = boards / perFrame
  const frames = { low: share, best: share, high: Math.ceil(share) }
  const watts = idle.range.best + active.range.best
  return [...terms, powerTerm('frames', { ...idle, range: exactly(watts) }, seconds, frames)]
}

/** A price for each neuron and millisecond. */
function neuronTimeTerms(set: PriceSet, counts: OperationCounts): EstimateTerm[] {
  const each = set.price('neuron_ms_pj')
  return each ? [operationsTerm('updatesActive', counts.neurons * counts.simulatedMs, each)] : []
}
