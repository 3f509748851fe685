import type { DeviceDescription } from '../../../src-shared/catalogue'
import type { Failure } from '../../../src-shared/result'
import type { RandomStream } from '../random'
import type { PulseLaw } from '../synapse/pulse-law'

/** Parameter values by name, in the SI units of the description; choices as their text. */
export type DeviceValues = Readonly<Record<string, number | string | boolean | readonly number[]>>

export interface Pulse {
  /** V, with its sign. */
  readonly amplitude: number
  /** s */
  readonly width: number
}

/** What a programming pulse did besides changing the state. */
export interface PulseOutcome {
  /** J dissipated in the device. */
  readonly energy: number
  /** Why the state stopped somewhere inside the pulse: its dynamics defeated the integrator. */
  readonly failure?: Failure
}

/**
 * One device with a state of its own. A sweep of a device that is not voltage-driven is a row of pulses, each as
 * wide as a sample, with `current` after it.
 */
export interface Device {
  /** State variables in the order of the description; anybody may copy and restore them. */
  readonly state: Float64Array
  /** Static current at a voltage in the present state, A; for capacitive devices the charge, C. */
  current(voltage: number): number
  /** Noise-free conductance (S) or capacitance (F) at a read voltage, V. */
  value(readVoltage: number): number
  /** As `value`, with the device's read noise. */
  read(readVoltage: number, random: RandomStream): number
  /** One rectangular programming pulse, with cycle-to-cycle spread where the model has any. */
  pulse(pulse: Pulse, random: RandomStream): PulseOutcome
  /** Time without drive: drift, decay, retention. @param temperature K */
  age(seconds: number, temperature: number, random: RandomStream): void
  /**
   * Puts the state where the device reads `value` (clipped to what it can reach): how an ideal programmer would
   * leave it.
   * @param target what was aimed at, where an imperfect programmer reached another value
   */
  programme(value: number, target?: number): void
  /** Programming cycles (one up, one down) that pass without being simulated one by one: fatigue. */
  wear?(cycles: number): void
}

/** A device whose state follows any voltage. */
export interface VoltageDevice extends Device {
  /** d(state)/dt at a voltage, written into `out`; zero where it points out of a bound. */
  rate(voltage: number, out: Float64Array): void
  /** Limits of each state. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Whether the rates span so many decades that an implicit solver on ln(state) is needed. */
  readonly stiff: boolean
  /** Steps of the integrator for a segment of a waveform at most; its own limit without it. */
  readonly mostSteps?: number
  /** Current the source can deliver, A; Infinity for none. Heating and current are limited by it. */
  compliance: number
  /** Voltages at which the rate is not smooth in the present state: integration restarts there. */
  readonly corners: readonly number[]
  /** W dissipated in the device; voltage times current where it is absent. */
  power?(voltage: number): number
  /** Before a stretch of one polarity: draws what changes from cycle to cycle. */
  turn?(polarity: 1 | -1, random: RandomStream): void
  /** Strength of white noise in the first state, in its unit per square root of a second. */
  noise?(voltage: number): number
}

/**
 * A model of a memory device: its description, and how one device with given parameters is made.
 * Spread between devices is drawn before: `values` are those of this very device.
 */
export interface DeviceModel extends DeviceDescription {
  /**
   * @param random a stream of this device: what it is like
   * @param events a stream of this device on this occasion, for chance in what has no stream of its own
   */
  readonly make: (values: DeviceValues, random: RandomStream, events?: RandomStream) => Device
  /**
   * What pulses do to one device as plain numbers, for synapses that are devices; absent where a device remembers
   * more than such a law can say.
   * @param random a stream of this device, as for `make`
   */
  readonly pulseLaw?: (values: DeviceValues, drive: Drive, random: RandomStream) => PulseLaw
}

/** How a device is programmed and read. */
export interface Drive {
  readonly set: Pulse
  readonly reset: Pulse
  /** V */
  readonly readVoltage: number
}

/** Checks at compile time that a model is whole. */
export const defineDevice = (model: DeviceModel): DeviceModel => model

/** A model that follows any waveform. */
export interface VoltageModel extends DeviceModel {
  readonly driven: 'voltage'
  readonly make: (
    values: DeviceValues,
    random: RandomStream,
    events?: RandomStream
  ) => VoltageDevice
}

export const defineVoltageDevice = (model: VoltageModel): VoltageModel => model

/** A numeric parameter that the checks have made sure of. */
export function numberOf(values: DeviceValues, name: string): number {
  const value = values[name]
  if (typeof value !== 'number') throw new Error(`parameter ${name} has no value`)
  return value
}

/** A parameter that is one of several texts. */
export function textOf(values: DeviceValues, name: string): string {
  const value = values[name]
  if (typeof value !== 'string') throw new Error(`parameter ${name} has no value`)
  return value
}

/** A parameter that is a row of numbers; empty where it is not given. */
export function numbersOf(values: DeviceValues, name: string): readonly number[] {
  const value = values[name]
  return Array.isArray(value) ? value : []
}

/** Whether this device follows any waveform. */
export const isVoltageDevice = (device: Device): device is VoltageDevice => 'rate' in device
