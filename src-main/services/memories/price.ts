import {
  memoryRange,
  memoryValue,
  type MemoryColumn,
  type MemoryTechnology,
  type OwnMemoryValues
} from '../../../src-shared/catalogue/memory'
import type { MemoryPrice, PriceRow } from '../../../src-shared/contract/memories'
import type { Updates } from './count-updates'

const picojoule = 1e-12

/** What the updates of a run would have cost in each memory, with `bits` written for each. */
export function priceUpdates(
  { count, projections, seconds }: Updates,
  technologies: readonly MemoryTechnology[],
  own: OwnMemoryValues,
  bits: number
): MemoryPrice {
  const synapses = projections.reduce((sum, one) => sum + one.synapses, 0)
  const updates =
    projections.length > 0 ? projections.reduce((sum, one) => sum + one.updates, 0) : null
  const written = { updates, synapses, seconds, bits }
  return {
    count,
    projections: [...projections],
    updates,
    synapses,
    seconds,
    rows: technologies.map((technology) => priceRow(technology, own, written))
  }
}

interface Written {
  readonly updates: number | null
  readonly synapses: number
  readonly seconds: number
  readonly bits: number
}

function priceRow(
  technology: MemoryTechnology,
  own: OwnMemoryValues,
  { updates, synapses, seconds, bits }: Written
): PriceRow {
  const ends = (column: MemoryColumn) => {
    const range = memoryRange(memoryValue(technology, column, own))
    const [low, high] = [range?.low ?? range?.high, range?.high ?? range?.low]
    return low === undefined || low === null || high === undefined || high === null
      ? null
      : { low, high }
  }
  const times = (range: ReturnType<typeof ends>, factor: number) =>
    range && { low: range.low * factor * picojoule, high: range.high * factor * picojoule }
  const leakage = technology.volatile
    ? times(ends('leakagePerBit'), bits * synapses * seconds)
    : { low: 0, high: 0 }
  const endurance = ends('endurance')?.low ?? null
  const used: readonly MemoryColumn[] = ['energyPerBit', 'leakagePerBit', 'endurance']
  return {
    technology: technology.id,
    isOwn: used.some((column) => own[technology.id]?.[column] !== undefined),
    write: updates === null ? null : times(ends('energyPerBit'), bits * updates),
    leakage: updates === null ? null : leakage,
    wear:
      updates === null || endurance === null || endurance === 0 || synapses === 0
        ? null
        : updates / synapses / endurance
  }
}
