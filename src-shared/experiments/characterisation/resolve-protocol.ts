import type { DeviceDefault, DeviceDescription, ProtocolDescription } from '../../catalogue'
import { findModel, resolveParameters } from '../network/resolve-parameters'
import type { Context, KnownDevice } from './resolve-characterisation'
import { plainValues } from './resolve-device'
import type { DeviceParameters, ResolvedProtocol } from './resolved'
import type { CharacterisationProtocol } from './schema'

/** Reads one protocol, for each device: what the document leaves out may come from the device. */
export function resolveProtocol(
  given: CharacterisationProtocol,
  index: number,
  devices: readonly KnownDevice[],
  { catalogue, complaints, document }: Context
): ResolvedProtocol | undefined {
  const path = ['protocols', index]
  const model = findModel(catalogue.protocols, given.model, [...path, 'model'], complaints)
  if (!model) return undefined
  const before = complaints.problems.length
  const ofDevice = devices.map((known, i): DeviceParameters | null => {
    // Of a device that is wrong itself only the protocol's own mistakes can be told.
    const values = resolveParameters(
      known ? withDeviceDefaults(model, known) : model,
      given,
      path,
      complaints
    )
    if (!known || !values) return null
    if (model.drives === 'waveform' && known.model.driven !== 'voltage' && !model.takesPulses) {
      complaints.error([...path, 'model'], 'problems.needsWaveform', {
        protocol: given.name,
        device: document.devices[i]?.name ?? '',
        model: known.model.id
      })
      return null
    }
    return plainValues(values) ?? null
  })
  if (complaints.problems.slice(before).some(({ severity }) => severity === 'error'))
    return undefined
  return { name: given.name, model: model.id, values: ofDevice }
}

/** The protocol with the device's own numbers for defaults. */
function withDeviceDefaults(
  model: ProtocolDescription,
  { model: device, device: { readVoltage } }: NonNullable<KnownDevice>
): ProtocolDescription {
  const parameters = Object.fromEntries(
    Object.entries(model.parameters).map(([name, parameter]) => {
      const origin = model.ofDevice?.[name]
      return [
        name,
        origin === undefined || parameter.kind !== 'quantity'
          ? parameter
          : { ...parameter, default: deviceDefault(origin, device, readVoltage) }
      ]
    })
  )
  return { ...model, parameters }
}

/** A number that a protocol takes from the device, SI units. */
export function deviceDefault(
  origin: DeviceDefault,
  { pulses: { set, reset } }: Pick<DeviceDescription, 'pulses'>,
  readVoltage: number
): number {
  switch (origin) {
    case 'setAmplitude':
      return set.amplitude
    case 'setWidth':
      return set.width
    case 'resetAmplitude':
      return reset.amplitude
    case 'resetWidth':
      return reset.width
    case 'readVoltage':
      return readVoltage
    case 'highAmplitude':
      return Math.max(set.amplitude, reset.amplitude)
    case 'lowAmplitude':
      return Math.min(set.amplitude, reset.amplitude)
  }
}
