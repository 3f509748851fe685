import type { Estimate } from '../../../src-shared/hardware/estimate'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import type { PriceSet } from './prices'
import type { Reader } from './reader'

/** Of a set: how many of something sit on one of something else; null where the set does not say. */
export const pieces = (set: PriceSet | null, name: string): number | null => {
  const value = set?.terms[name]
  return typeof value === 'number' ? value : null
}

/**
 * What has to be there: cores and chips as they were placed, boards and frames where a machine is built of them, and
 * silicon: cores in use where the area of one is known, else whole chips.
 */
export function sizeOf(
  reader: Reader,
  set: PriceSet | null,
  counts: OperationCounts
): Estimate['size'] {
  const { coresUsed: cores, chips } = counts
  const perBoard = pieces(set, 'chips_per_board')
  const perFrame = pieces(set, 'boards_per_frame')
  const boards = perBoard === null ? null : Math.ceil(chips / perBoard)
  const core = coreArea(reader)
  const die = core === null ? (reader.field('die_area_mm2')?.range.best ?? null) : null
  return {
    cores,
    chips,
    boards,
    frames: boards === null || perFrame === null ? null : Math.ceil(boards / perFrame),
    areaMm2: core !== null ? core * cores : die === null ? null : die * chips,
    areaOf: core !== null ? 'cores' : die === null ? null : 'chips'
  }
}

/** mm² of a core: as published, or from its length and width in µm. */
function coreArea(reader: Reader): number | null {
  const area = reader.field('core_area_mm2')
  if (area) return area.range.best
  const sides = reader.entry.props['core_area_um']?.best.value
  if (!Array.isArray(sides)) return null
  const [length, width] = sides
  if (typeof length !== 'number' || typeof width !== 'number') return null
  reader.mark('core_area_um')
  return (length * width) / 1e6
}
