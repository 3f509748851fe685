import type {
  DeviceDescription,
  DevicePreset,
  ParameterDescriptions,
  ProtocolDescription
} from '../../../src-shared/catalogue'
import { deviceDefault } from '../../../src-shared/experiments/characterisation/resolve-protocol'

/** Presets of one memory technology. */
export interface TechnologyGroup {
  readonly technology: string
  readonly presets: readonly DevicePreset[]
}

/** Presets by technology, in the order in which technologies first appear. */
export function byTechnology(presets: readonly DevicePreset[]): readonly TechnologyGroup[] {
  const groups = new Map<string, DevicePreset[]>()
  for (const preset of presets) {
    const group = groups.get(preset.technology) ?? []
    group.push(preset)
    groups.set(preset.technology, group)
  }
  return [...groups].map(([technology, members]) => ({ technology, presets: members }))
}

/** A protocol's parameters with what it takes from a device for defaults. */
export function withDevice(
  protocol: ProtocolDescription,
  device: DeviceDescription | undefined,
  preset: DevicePreset | undefined
): ParameterDescriptions {
  if (!device) return protocol.parameters
  const pulses = preset?.pulses ?? device.pulses
  const readVoltage = preset?.readVoltage ?? device.readVoltage
  return Object.fromEntries(
    Object.entries(protocol.parameters).map(([name, parameter]) => {
      const origin = protocol.ofDevice?.[name]
      return [
        name,
        origin === undefined || parameter.kind !== 'quantity'
          ? parameter
          : { ...parameter, default: deviceDefault(origin, { pulses }, readVoltage) }
      ]
    })
  )
}
