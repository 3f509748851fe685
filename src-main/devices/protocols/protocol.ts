import type { DeviceDescription, ProtocolDescription } from '../../../src-shared/catalogue'
import type { Result } from '../../../src-shared/result'
import type { Waveform } from '../integrate/waveform'
import type { Device, DeviceValues } from '../models/device-model'
import type { RandomStream } from '../random'

/** One curve: a column of numbers for each name that the protocol declares, all of one length. */
export type Curve = Readonly<Record<string, Float64Array>>

/** Figures of merit by id; NaN where there is none. */
export type Figures = Readonly<Record<string, number>>

/** One device on the bench, for one repeat of a protocol. */
export interface Subject {
  readonly about: DeviceDescription
  /** The device as it was made, before anything happened to it; each call gives another such one. */
  readonly make: () => Device
  /** Spread from cycle to cycle and read noise: this repeat's own stream. */
  readonly random: RandomStream
}

/** A way to measure a device: its description, and how it is done and evaluated. */
export interface Protocol extends ProtocolDescription {
  /** What a device that follows any voltage sees; of several alike, one. Without it only pulses are used. */
  readonly waveform?: (values: DeviceValues) => Waveform
  /** Measures one device once. Fails where the device's dynamics defeat the integrator. */
  readonly measure: (subject: Subject, values: DeviceValues) => Result<Curve>
  /** Figures of one device from all its repeats. @param about the device's description */
  readonly evaluate: (
    curves: readonly Curve[],
    values: DeviceValues,
    about: DeviceDescription
  ) => Figures
  /** Figures of the whole population from those of its devices, each an array with one entry a device. */
  readonly sumUp?: (
    devices: Readonly<Record<string, Float64Array>>,
    values: DeviceValues
  ) => Figures
}

/** Checks at compile time that a protocol is whole. */
export const defineProtocol = (protocol: Protocol): Protocol => protocol

/** Rows that grow, for curves whose length is not known before. */
export class CurveRows {
  readonly #columns: number[][]

  constructor(readonly names: readonly string[]) {
    this.#columns = names.map(() => [])
  }

  add(...row: readonly number[]): void {
    for (const [i, column] of this.#columns.entries()) column.push(row[i] ?? NaN)
  }

  curve(): Curve {
    return Object.fromEntries(
      this.names.map((name, i) => [name, Float64Array.from(this.#columns[i] ?? [])])
    )
  }
}

const none = new Float64Array(0)

/** A column of a curve; an empty one where the protocol has none of this name. */
export const column = (curve: Curve | undefined, name: string): Float64Array =>
  curve?.[name] ?? none
