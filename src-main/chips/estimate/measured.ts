import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { UsedValue } from '../../../src-shared/hardware/estimate'
import { usedValue } from './reader'

/** Fields in which papers and vendors say what a chip did with a workload of theirs. */
const fields = [
  'energy_measured',
  'active_power_mw_typ',
  'static_power_mw',
  'latency',
  'efficiency',
  'peak_throughput',
  'energy_per_spike_fj',
  'relative_efficiency',
  'relative_energy',
  'relative_performance',
  'relative_power'
] as const

/** What was measured or claimed of the chip itself; what it inherits tells nothing of it. */
export const measuredOf = (entry: HardwareEntry): UsedValue[] =>
  fields.flatMap((field) => {
    const property = entry.props[field]
    if (!property) return []
    return [property.best, ...property.also]
      .filter(({ value }) => value !== null)
      .map((value) => usedValue(field, value))
  })
