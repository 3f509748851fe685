import type { Law } from '../network/law'

/** A parameter's value in its description's unit, which is SI. */
export type DeviceParameter = number | string | boolean | readonly number[]
export type DeviceParameters = Readonly<Record<string, DeviceParameter>>

/** A non-ideality in use. */
export interface ResolvedNonideality {
  readonly id: string
  readonly scale: number
  readonly values: DeviceParameters
}

/** How one parameter differs between devices by a law of the document. */
export interface OwnLaw {
  readonly parameter: string
  readonly law: Law
}

/** One kind of device with everything looked up and in SI units: plain data, for any worker. */
export interface ResolvedDevice {
  readonly name: string
  readonly model: string
  /** Null for a model's own values. */
  readonly preset: string | null
  readonly values: DeviceParameters
  /** Relative standard deviations, for the non-ideality `device-spread`. */
  readonly spread: Readonly<Record<string, number>>
  readonly laws: readonly OwnLaw[]
  readonly nonidealities: readonly ResolvedNonideality[]
  /** V */
  readonly readVoltage: number
}

export interface ResolvedProtocol {
  readonly name: string
  readonly model: string
  /** One entry for each device: defaults may be the device's own. Null where the device cannot be measured so. */
  readonly values: readonly (DeviceParameters | null)[]
}

/** Bounds in the figure's unit; infinite where there is none. */
export interface ResolvedLimit {
  readonly figure: string
  /** Null for every protocol that gives this figure. */
  readonly protocol: string | null
  readonly min: number
  readonly max: number
}

/** A characterisation with every name looked up and every quantity a number in SI units. */
export interface ResolvedCharacterisation {
  readonly seed: number
  readonly devices: readonly ResolvedDevice[]
  readonly protocols: readonly ResolvedProtocol[]
  /** Devices of each kind, and how often each is measured anew. */
  readonly population: { readonly devices: number; readonly repeats: number }
  readonly limits: readonly ResolvedLimit[]
}
