import type { DeviceDescription, DevicePreset } from '../../catalogue'
import type { Parameters } from '../network/schema'

/** A preset's numbers as a document would write them; those that nobody knows are left to the model. */
export function presetParameters(
  { parameters }: Pick<DeviceDescription, 'parameters'>,
  preset: Pick<DevicePreset, 'values'> | undefined
): Parameters {
  const entries = Object.entries(preset?.values ?? {}).flatMap(([name, { value }]) => {
    if (value === null) return []
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    return parameter?.kind === 'quantity' && parameter.unit !== '1'
      ? [[name, `${String(value)} ${parameter.unit}`] as const]
      : [[name, typeof value === 'object' ? [...value] : value] as const]
  })
  return Object.fromEntries(entries)
}
