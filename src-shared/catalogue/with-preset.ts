import type { DeviceDescription, DevicePreset, PresetValue } from './device'
import type { ParameterDescription, ParameterDescriptions } from './parameter'

/**
 * A device's parameters with the numbers of a preset for defaults, each with its trust mark and source. Where the
 * preset says that nobody knows a number, the model's own stands in and is marked as unknown.
 */
export function withPreset(
  { parameters }: Pick<DeviceDescription, 'parameters'>,
  preset: Pick<DevicePreset, 'values'> | undefined
): ParameterDescriptions {
  const values = preset?.values ?? {}
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      const given = Object.hasOwn(values, name) ? values[name] : undefined
      return [name, given ? withValue(parameter, given) : parameter]
    })
  )
}

function withValue(
  parameter: ParameterDescription,
  { value, trust, source }: PresetValue
): ParameterDescription {
  const mark = { trust, source }
  switch (parameter.kind) {
    case 'quantity':
    case 'number':
    case 'integer':
      return typeof value === 'number'
        ? { ...parameter, ...mark, default: value }
        : { ...parameter, ...mark }
    case 'boolean':
      return typeof value === 'boolean'
        ? { ...parameter, ...mark, default: value }
        : { ...parameter, ...mark }
    case 'choice':
      return typeof value === 'string'
        ? { ...parameter, ...mark, default: value }
        : { ...parameter, ...mark }
    case 'quantities':
      return typeof value === 'object' && value !== null
        ? { ...parameter, ...mark, default: value }
        : { ...parameter, ...mark }
    default:
      return { ...parameter, ...mark }
  }
}
