import type { DeviceDescription, DevicePreset } from '../../catalogue'
import { findModel, resolveParameters } from '../network/resolve-parameters'
import { presetParameters } from '../presets/preset-parameters'
import type { Path } from '../problem'
import { isNamed } from './find-name'
import type { Context, KnownDevice } from './resolve-characterisation'
import { resolveSpread } from './resolve-spread'
import type { DeviceParameter, DeviceParameters, ResolvedNonideality } from './resolved'
import type { CharacterisedDevice } from './schema'

/** What a device is resolved against. */
export type DeviceContext = Pick<Context, 'catalogue' | 'complaints'>

/** The non-ideality that draws each device's own parameters. */
export const spreadId = 'device-spread'

/** Reads one kind of device: its model, its values over those of its preset, its spread and non-idealities. */
export function resolveDevice(
  given: CharacterisedDevice,
  path: Path,
  context: DeviceContext
): KnownDevice {
  const found = baseOf(given, path, context)
  if (!found) return undefined
  const { preset } = found
  const model = {
    ...found.model,
    pulses: preset?.pulses ?? found.model.pulses,
    readVoltage: preset?.readVoltage ?? found.model.readVoltage
  }
  const parameters = { ...presetParameters(model, preset), ...given.parameters }
  const values = resolveParameters(model, { model: model.id, parameters }, path, context.complaints)
  const spread = resolveSpread(given, model, preset, values, path, context)
  const nonidealities = resolveNonidealities(given, path, context)
  const plain = values && plainValues(values)
  if (!plain || !spread) return undefined
  return {
    model,
    device: {
      name: given.name,
      model: model.id,
      preset: preset?.id ?? null,
      values: plain,
      spread: spread.relative,
      laws: spread.laws,
      nonidealities: withSpread(nonidealities, spread.isWanted, context),
      readVoltage: model.readVoltage
    }
  }
}

function resolveNonidealities(
  { nonidealities = [] }: CharacterisedDevice,
  path: Path,
  { catalogue, complaints }: DeviceContext
): readonly ResolvedNonideality[] {
  return nonidealities.flatMap((one, i) => {
    const place = [...path, 'nonidealities', i]
    const effect = findModel(catalogue.nonidealities, one.model, [...place, 'model'], complaints)
    const settings = effect && resolveParameters(effect, one, place, complaints)
    const values = settings && plainValues(settings)
    return values ? [{ id: one.model, scale: one.scale ?? 1, values }] : []
  })
}

interface Base {
  readonly model: DeviceDescription
  readonly preset: DevicePreset | undefined
}

function baseOf(given: CharacterisedDevice, path: Path, context: DeviceContext): Base | undefined {
  const { catalogue, complaints } = context
  if (given.preset === undefined) {
    if (given.model === undefined) {
      complaints.error(path, 'problems.modelOrPreset')
      return undefined
    }
    const model = findModel(catalogue.devices, given.model, [...path, 'model'], complaints)
    return model && { model, preset: undefined }
  }
  const known = catalogue.presets.map(({ id }) => id)
  if (!isNamed('Preset', given.preset, known, [...path, 'preset'], complaints)) return undefined
  const preset = catalogue.presets.find(({ id }) => id === given.preset)
  const model = catalogue.devices.find(({ id }) => id === preset?.model)
  if (given.model !== undefined && given.model !== preset?.model) {
    complaints.error([...path, 'model'], 'problems.presetOfOtherModel', {
      preset: given.preset,
      model: preset?.model ?? ''
    })
    return undefined
  }
  return model && { model, preset }
}

/** The values without those of kinds that only networks have. */
export function plainValues(
  values: Readonly<Record<string, unknown>>
): DeviceParameters | undefined {
  const entries = Object.entries(values)
  const plain = entries.filter((entry): entry is [string, DeviceParameter] => isPlain(entry[1]))
  return plain.length === entries.length ? Object.fromEntries(plain) : undefined
}

const isPlain = (value: unknown): value is DeviceParameter =>
  typeof value === 'number' ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'number'))

/** Spread is a non-ideality among others; asking for it in the short form puts it first. */
function withSpread(
  nonidealities: readonly ResolvedNonideality[],
  isWanted: boolean,
  { catalogue }: DeviceContext
): readonly ResolvedNonideality[] {
  if (!isWanted || nonidealities.some(({ id }) => id === spreadId)) return nonidealities
  const effect = catalogue.nonidealities.find(({ id }) => id === spreadId)
  const values = Object.fromEntries(
    Object.entries(effect?.parameters ?? {}).flatMap(([name, parameter]) =>
      'default' in parameter && isPlain(parameter.default) ? [[name, parameter.default]] : []
    )
  )
  return [{ id: spreadId, scale: 1, values }, ...nonidealities]
}
