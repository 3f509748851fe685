import { best, type BestValue } from '../../../src-shared/hardware/best'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'

/**
 * How a chip takes a network: neurons onto cores (`cores`), the same with one way out a neuron (`copies`), programs on
 * processors (`software`) or beside memories without links of their own (`memories`), circuits that can be joined
 * (`circuits`), layers onto cores (`layers`), neurons with few tagged destinations (`tagged`), the whole chip at once
 * (`whole`), or no spikes at all (`none`).
 */
export type Scheme =
  'cores' | 'copies' | 'software' | 'memories' | 'circuits' | 'layers' | 'tagged' | 'whole' | 'none'

/** A number of the catalogue that limits something. */
export interface Limit {
  readonly value: number
  readonly source: string | null
  readonly confidence: string | null
  /** Entry that it stands in from, where that is an assumption. */
  readonly assumedFrom: string | null
}

export const limitOf = (found: BestValue, value: number): Limit => ({
  value,
  source: found.source,
  confidence: found.confidence,
  assumedFrom: found.isAssumption ? found.inheritedFrom : null
})

/** A number of an entry as a limit; null where none is published. */
export function limit(entry: HardwareEntry, field: string, factor = 1): Limit | null {
  const found = best(entry, field)
  return typeof found?.value === 'number' ? limitOf(found, found.value * factor) : null
}

/** Which scheme an entry is mapped by: seen from the fields that it has. */
export function schemeOf(entry: HardwareEntry): Scheme {
  const { support } = entry.mapper
  if (support !== 'spiking' && support !== 'capacity') return 'none'
  const has = (field: string): boolean => best(entry, field) !== null
  if (has('kernel_memory_ki') || has('layer_limits')) return 'layers'
  if (has('axon_types')) return 'copies'
  if (has('tags')) return 'tagged'
  if (has('dpus_per_chip')) return 'memories'
  if (entry.kind === 'mixed-signal-spiking' && has('speedup_factor')) return 'circuits'
  if (has('router_entries')) return 'software'
  const hasCores = has('neurons_per_core') || has('memory_per_core_kib') || has('core_area_mm2')
  if (hasCores) return 'cores'
  return has('neurons_total') ? 'whole' : 'none'
}

/** Words of a list of the catalogue. */
export function wordsOf(entry: HardwareEntry, field: string): readonly string[] | null {
  const value = best(entry, field)?.value
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? [value] : null
}

/** Bits of a weight: the most where several are possible; null where none are published. */
export function weightBits(entry: HardwareEntry): Limit | null {
  const found = best(entry, 'weight_bits')
  if (!found) return null
  const { value } = found
  const numbers = Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [value]
  const bits = numbers.filter((one) => typeof one === 'number')
  return bits.length > 0 ? limitOf(found, Math.max(...bits)) : null
}

/** The step of a chip that has a fixed one, ms. */
export function chipStep(entry: HardwareEntry): Limit | null {
  const found = best(entry, 'time_step')
  if (typeof found?.value !== 'number') return null
  const factor = found.unit === 'us' ? 1e-3 : found.unit === 's' ? 1e3 : 1
  return limitOf(found, found.value * factor)
}

/** How often faster than the world the circuits of an analog chip run; 1 for others. */
export const speedUpOf = (entry: HardwareEntry): number =>
  limit(entry, 'speedup_factor')?.value ?? 1

/** Chips that were put together at most; null where it is not known. */
export function mostChips(entry: HardwareEntry, coresPerChip: number | null): Limit | null {
  const found = best(entry, 'system_max')
  if (typeof found?.value !== 'number') return null
  const isCores = /\bcores\b/.test(found.qualifier?.en ?? '')
  const value = isCores ? Math.floor(found.value / (coresPerChip ?? 1)) : found.value
  return limitOf(found, value)
}
