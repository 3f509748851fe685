import type { NonidealityDescription } from '../../../src-shared/catalogue'
import type { Device, DeviceValues } from '../models/device-model'
import type { RandomStream } from '../random'

/** A non-ideality in use. */
export interface Effect {
  readonly id: string
  /** 1 as given by its parameters, 0 off. */
  readonly scale: number
  readonly values: DeviceValues
}

/** What a non-ideality knows of the device it is put on. */
export interface EffectContext {
  readonly scale: number
  /** Parameters of the non-ideality. */
  readonly values: DeviceValues
  /** V; what a value means when no read is under way. */
  readonly readVoltage: number
  /** What the device can be programmed to, S or F. */
  readonly range: { readonly low: number; readonly high: number }
  /** A stream of this effect of this device: what the device is like. */
  readonly random: RandomStream
  /** A stream of this effect on this occasion: what happens to the device. */
  readonly events: RandomStream
}

export type SpreadContext = Pick<EffectContext, 'scale' | 'values' | 'random'> & {
  /** Relative standard deviation of each parameter that varies. */
  readonly spread: Readonly<Record<string, number>>
}

/** A departure from the ideal device: its description and what it does. */
export interface Nonideality extends NonidealityDescription {
  /** Parameters of one device, before it is made. */
  readonly vary?: (values: DeviceValues, context: SpreadContext) => DeviceValues
  /** The same device with the effect around it. */
  readonly around?: (device: Device, context: EffectContext) => Device
}

/** Checks at compile time that a non-ideality is whole. */
export const defineNonideality = (effect: Nonideality): Nonideality => effect
