import type { EstimateTerm, EstimateTermId, Range } from '../../../src-shared/hardware/estimate'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import { exactly } from './range'
import { readerOf, type Constant, type Reader } from './reader'
import { inUnit, operationsTerm, totalOf } from './term'

/** Operations of one piece of work on no device in particular. */
export interface BoundWork {
  readonly additions?: number
  readonly multiplyAdds?: number
  /** The same in 8 bits. */
  readonly smallMultiplyAdds?: number
  readonly smallAdditions?: number
  /** Bytes of weights that are fetched, and how many there are: their number says from which memory. */
  readonly weightBytesRead?: number
  readonly weightBytes?: number
  /** Bytes of states or activations that are read and written. */
  readonly stateBytes?: number
}

/**
 * Energy of operations in a 45 nm process (Horowitz 2014): 0.9 pJ an addition and 4.6 pJ a multiply-add of 32-bit
 * floats, 0.03 + 0.2 pJ of 8-bit integers, and each byte by the memory that it comes from. Counting arithmetic alone,
 * as tools of the field do, leaves out the larger part.
 */
export function boundTerms(entry: HardwareEntry, work: BoundWork): EstimateTerm[] {
  const reader = readerOf(entry)
  const field = (name: string): Constant | null => reader.needed(name)
  const small = [field('energy_int8_add_pj'), field('energy_int8_mult_pj')] as const
  const parts = [
    part('arithmetic', work.additions, field('energy_per_ac_pj')),
    part('arithmetic', work.multiplyAdds, field('energy_per_mac_pj')),
    part('arithmetic', work.smallAdditions, small[0]),
    part('arithmetic', work.smallMultiplyAdds, plus(small[0], small[1])),
    part('memory', work.weightBytesRead, perByte(reader, work.weightBytes ?? 0)),
    // States of a neuron lie beside it, in the smallest memory.
    part('states', work.stateBytes, perByte(reader, 0))
  ]
  return parts.flatMap((each) => (each === null ? [] : [each]))
}

/** @returns null where an energy is not in the table */
export const boundEnergy = (entry: HardwareEntry, work: BoundWork): Range | null =>
  totalOf(boundTerms(entry, work))

const part = (
  id: EstimateTermId,
  count: number | undefined,
  each: Constant | null
): EstimateTerm | null =>
  count === undefined || count === 0 ? null : operationsTerm(id, count, each)

const plus = (a: Constant | null, b: Constant | null): Constant | null =>
  a && b && { ...b, range: exactly(a.range.best + b.range.best) }

/** Sizes up to which a memory of the table is taken, and the bytes of one of its words. */
const memories = [
  { upTo: 8 * 1024, field: 'energy_sram_8kb_64b_pj', bytes: 8 },
  { upTo: 32 * 1024, field: 'energy_sram_32kb_64b_pj', bytes: 8 },
  { upTo: 1024 * 1024, field: 'energy_sram_1mb_64b_pj', bytes: 8 },
  { upTo: Number.POSITIVE_INFINITY, field: 'energy_dram_64b_pj', bytes: 8 }
] as const

/** pJ of a byte from the smallest memory of the table that holds so many bytes. */
export function perByte(reader: Reader, size: number): Constant | null {
  const found = memories.find(({ upTo }) => size <= upTo)
  return found ? inUnit(reader.needed(found.field), 1 / found.bytes) : null
}
