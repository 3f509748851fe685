import type { DevicePreset, UnfitAsSynapse } from '../../../src-shared/catalogue'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { deviceModels } from '../models'
import type { DeviceModel, DeviceValues, Drive } from '../models/device-model'
import { deviceSpread } from '../nonidealities/effects/device-spread'
import { devicePresets } from '../presets'
import { randomStream } from '../random'
import { pulseEnergies, type PulseEnergies } from './pulse-energy'
import type { PulseLaw } from './pulse-law'

/** Why devices of a model cannot be synapses; undefined where they can. */
export function unfitOf({ driven, reads, pulseLaw }: DeviceModel): UnfitAsSynapse | undefined {
  if (driven === 'voltage') return 'waveform'
  if (reads === 'capacitance') return 'capacitance'
  return pulseLaw ? undefined : 'memory'
}

/** Presets that can be synapses, and those that cannot with the reason. */
export const synapsePresets: readonly {
  readonly preset: DevicePreset
  readonly unfit: UnfitAsSynapse | undefined
}[] = devicePresets.map((preset) => ({
  preset,
  unfit: unfitOf(modelWithId(deviceModels, preset.model))
}))

/** A preset as the law of its typical device and some devices around it. */
export interface DeviceSynapse {
  readonly law: PulseLaw
  readonly devices: readonly PulseLaw['device'][]
  /** Of its pulses; null where the preset does not say what they are, or where conductance does not tell it. */
  readonly energies: PulseEnergies | null
}

/** Measuring devices takes a while: the last ones are kept. */
const made = new Map<string, DeviceSynapse>()
const mostKept = 12

/**
 * The devices of a preset, each with parameters of its own as the non-ideality “device-to-device spread” draws them.
 * @param given a preset that can be a synapse, or the id of one that comes with the program
 * @param scale of the spread; 0 for none
 * @param count devices where there is spread; one where there is none
 * @throws Error when the preset cannot be a synapse
 */
export function deviceSynapse(
  given: DevicePreset | string,
  scale: number,
  count: number
): DeviceSynapse {
  const preset = typeof given === 'string' ? modelWithId(devicePresets, given) : given
  const key = JSON.stringify([
    preset.model,
    preset.values,
    preset.pulses ?? null,
    preset.spread ?? null,
    scale,
    count
  ])
  const known = made.get(key) ?? makeSynapse(preset, scale, count)
  // The newest last; the oldest is forgotten.
  made.delete(key)
  made.set(key, known)
  const [oldest] = made.keys()
  if (made.size > mostKept && oldest !== undefined) made.delete(oldest)
  return known
}

function makeSynapse(preset: DevicePreset, scale: number, count: number): DeviceSynapse {
  const model = modelWithId(deviceModels, preset.model)
  const { pulseLaw } = model
  if (!pulseLaw) throw new Error(`preset ${preset.id} has no pulse law`)
  const values = valuesOf(model, preset)
  const drive: Drive = {
    ...(preset.pulses ?? model.pulses),
    readVoltage: preset.readVoltage ?? model.readVoltage
  }
  const still = {
    ...values,
    ...(typeof values['labelSpread'] === 'number' ? { labelSpread: 0 } : {})
  }
  const law = pulseLaw(still, drive, randomStream(0, 0))
  const energies = preset.pulses
    ? pulseEnergies(model.make(still, randomStream(0, 0), randomStream(0, 4)), drive)
    : null
  if (scale === 0 || law.isMeasured) return { law, devices: [law.device], energies }
  const spread = Object.entries(spreadOf(model, preset))
  const devices = Array.from({ length: count }, (_, i) => {
    const random = randomStream(0, 1, i)
    let varied = values
    for (const distribution of ['normal', 'lognormal'] as const) {
      // A normal law that could turn a number's sign around is none for it.
      const isWide = ([, sigma]: readonly [string, number]): boolean => 3 * scale * sigma >= 1
      const own = spread.filter((one) => isWide(one) === (distribution === 'lognormal'))
      const settings = { distribution, limit: 3 }
      varied =
        deviceSpread.vary?.(varied, {
          scale,
          values: settings,
          random,
          spread: Object.fromEntries(own)
        }) ?? varied
    }
    return pulseLaw(varied, drive, randomStream(0, 2, i)).device
  })
  return { law, devices, energies }
}

function valuesOf({ parameters }: DeviceModel, { values }: DevicePreset): DeviceValues {
  const entries = Object.entries(parameters).flatMap(([name, parameter]) => {
    const given = values[name]?.value
    if (given !== null && given !== undefined) return [[name, given] as const]
    const standard = 'default' in parameter ? parameter.default : undefined
    return isPlain(standard) ? [[name, standard] as const] : []
  })
  return Object.fromEntries(entries)
}

type Plain = DeviceValues[string]

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'number' ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'number'))

/** Relative deviations: the model's own, and over them what the preset knows better. */
function spreadOf(model: DeviceModel, { spread = {} }: DevicePreset): Record<string, number> {
  const known = Object.entries(spread).flatMap(([name, { value }]) =>
    typeof value === 'number' ? [[name, value] as const] : []
  )
  return { ...model.varies, ...Object.fromEntries(known) }
}
