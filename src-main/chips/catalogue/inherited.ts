import type { HardwareEntry, HardwareFileEntry } from '../../../src-shared/hardware/catalogue-entry'

/** What an entry may take from another: what the circuits can hold, never energy, power, time, area or claims. */
export const inheritedFields = [
  'cores',
  'neurons_total',
  'parameters_total',
  'kernel_memory_ki',
  'neuron_memory_ki',
  'bias_memory',
  'layer_limits',
  'neurons_per_core',
  'synapses_per_core',
  'axons_in_per_core',
  'axons_out_per_core',
  'fan_in_max',
  'fan_out_max',
  'delay_max_steps',
  'weight_bits',
  'state_bits',
  'neuron_models',
  'plasticity'
] as const

/**
 * Limits of the entry that another one inherits from. A field that the entry itself names is left alone, also where
 * it says that nothing is published.
 */
export function inheritedOf(
  entry: HardwareFileEntry,
  entries: readonly HardwareFileEntry[]
): HardwareEntry['inherited'] {
  const from = entries.find(({ id }) => id === entry.mapper.inherits)
  if (!from) return {}
  const isAssumption = entry.mapper.inheritsAsAssumption ?? true
  return Object.fromEntries(
    inheritedFields.flatMap((field) => {
      const value = from.props[field]?.best
      return value === undefined || value.value === null || entry.props[field] !== undefined
        ? []
        : [[field, { from: from.id, isAssumption, value }] as const]
    })
  )
}
