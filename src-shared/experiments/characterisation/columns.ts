import type { DeviceDescription, ProtocolDescription } from '../../catalogue'

export interface NamedColumn {
  readonly name: string
  readonly unit: string
}

/** What columns of capacitive devices are called instead. */
const capacitive: Readonly<Record<string, string>> = {
  current: 'charge',
  conductance: 'capacitance'
}

/** A unit of what is measured: farad for siemens, coulomb for ampere, where the device is capacitive. */
export const unitFor = (unit: string, reads: DeviceDescription['reads']): string =>
  reads === 'conductance' ? unit : unit.replace(/\bS\b/g, 'F').replace(/\bA\b/g, 'C')

/** Columns of a protocol's curves for a device, with their units. */
export function columnsFor(
  protocol: Pick<ProtocolDescription, 'columns'>,
  device: Pick<DeviceDescription, 'reads' | 'state'>
): readonly NamedColumn[] {
  const state = Object.values(device.state)[0]?.unit ?? '1'
  return protocol.columns.map(({ name, unit }) => ({
    name: device.reads === 'capacitance' ? (capacitive[name] ?? name) : name,
    unit: unit === 'state' ? state : unitFor(unit, device.reads)
  }))
}
