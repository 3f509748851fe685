import type { DeviceDescription } from '../../../src-shared/catalogue'
import type { Device, Pulse } from '../models/device-model'

/** Something that a protocol does to a device. */
export interface DriveEvent {
  readonly kind: 'pulse' | 'read' | 'rest'
  /** V; 0 for a rest. */
  readonly voltage: number
  /** s; null for a read, whose length is the instrument's. */
  readonly duration: number | null
}

/** Thrown to end a protocol when enough of it has been seen. */
export class EnoughSeen extends Error {}

/**
 * A device that writes down what is done to it, like an oscilloscope in its place. It answers every pulse with an
 * even step of its value, so that protocols which look at the answer go on as on a well-behaved device.
 */
export class Scope implements Device {
  readonly events: DriveEvent[] = []
  readonly state = new Float64Array(1)

  /** @param most events after which `EnoughSeen` is thrown */
  constructor(
    readonly about: Pick<DeviceDescription, 'setPolarity'>,
    readonly most: number
  ) {}

  current(voltage: number): number {
    return this.value() * voltage
  }

  value(): number {
    return lowest + (this.state[0] ?? 0) * (highest - lowest)
  }

  read(readVoltage: number): number {
    this.#add({ kind: 'read', voltage: readVoltage, duration: null })
    return this.value()
  }

  pulse({ amplitude, width }: Pulse): { energy: number } {
    this.#add({ kind: 'pulse', voltage: amplitude, duration: width })
    this.#move(Math.sign(amplitude) * this.about.setPolarity * step)
    return { energy: 0 }
  }

  age(seconds: number): void {
    this.#add({ kind: 'rest', voltage: 0, duration: seconds })
  }

  programme(value: number): void {
    this.state[0] = Math.min(1, Math.max(0, (value - lowest) / (highest - lowest)))
  }

  #move(by: number): void {
    this.state[0] = Math.min(1, Math.max(0, (this.state[0] ?? 0) + by))
  }

  #add(event: DriveEvent): void {
    if (this.events.length >= this.most) throw new EnoughSeen()
    this.events.push(event)
  }
}

/** Range of the value that it shows, S. */
const lowest = 1e-6
const highest = 1e-5
const step = 0.05
