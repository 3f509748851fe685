import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { Device, DeviceModel, DeviceValues } from '../models/device-model'
import { randomStream } from '../random'
import { nonidealities } from './index'
import type { Effect } from './nonideality'
import { reachOf } from './reach-of'

/** Purposes of a device's own streams; those of effects follow from their ids. */
const own = { making: 1, happening: 4 } as const

export interface Making {
  readonly model: DeviceModel
  /** Parameters of the typical device, SI units. */
  readonly values: DeviceValues
  readonly effects: readonly Effect[]
  /** Relative standard deviation between devices; the model's own where a name is absent. */
  readonly spread?: Readonly<Record<string, number>>
  /** V; the model's own where it is absent. */
  readonly readVoltage?: number
  /** Number of the repeat: the same device, to which other things happen by chance. */
  readonly occasion?: number
}

/**
 * One device of a population, with its non-idealities around it. The same seed and key give the same device
 * whatever else is made, in any order.
 * @param key whole numbers that name the device, such as its index
 */
export function makeRealDevice(making: Making, seed: number, ...key: readonly number[]): Device {
  const { model, effects, readVoltage = model.readVoltage } = making
  const spread = { ...model.varies, ...making.spread }
  const active = effects
    .filter(({ scale }) => scale > 0)
    .map((effect) => ({ ...effect, about: modelWithId(nonidealities, effect.id) }))
    .toSorted((a, b) => nonidealities.indexOf(a.about) - nonidealities.indexOf(b.about))
  let values = making.values
  for (const { about, id, scale, values: settings } of active) {
    const random = randomStream(seed, ...key, purposeOf(id))
    values = about.vary?.(values, { scale, values: settings, random, spread }) ?? values
  }
  const happening = [...key, own.happening, making.occasion ?? 0]
  const make = (): Device =>
    model.make(
      values,
      randomStream(seed, ...key, own.making),
      randomStream(seed, ...happening, own.making)
    )
  let device = make()
  const around = active.filter(({ about }) => about.around !== undefined)
  if (around.length === 0) return device
  const range = reachOf(make(), readVoltage)
  for (const { about, id, scale, values: settings } of around) {
    const random = randomStream(seed, ...key, purposeOf(id))
    const events = randomStream(seed, ...happening, purposeOf(id))
    const context = { scale, values: settings, random, events, readVoltage, range }
    device = about.around?.(device, context) ?? device
  }
  return device
}

/** A number for an effect that stays its own when others are added: FNV-1a over its id. */
function purposeOf(id: string): number {
  let hash = 0x811c9dc5
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
