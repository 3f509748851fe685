import type { DeviceDescription } from '../../../src-shared/catalogue'
import type { Device, Pulse } from '../models/device-model'

/** Thrown to end a protocol that does more than is worth counting. */
export class TooMuchToCount extends Error {}

const lowest = 1e-6
const highest = 1e-5
const step = 0.05

/**
 * A device that only counts what is done to it. It answers every pulse with an even step of its value, so that
 * protocols which look at the answer go on as on a well-behaved device.
 */
export class CountingDevice implements Device {
  readonly state = new Float64Array(1)
  pulses = 0
  reads = 0

  /** @param most events after which `TooMuchToCount` is thrown */
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

  read(): number {
    this.reads++
    this.#look()
    return this.value()
  }

  pulse({ amplitude }: Pulse): { energy: number } {
    this.pulses++
    this.#look()
    this.#place((this.state[0] ?? 0) + Math.sign(amplitude) * this.about.setPolarity * step)
    return { energy: 0 }
  }

  age(): void {
    this.#look()
  }

  programme(value: number): void {
    this.#place((value - lowest) / (highest - lowest))
  }

  #place(share: number): void {
    this.state[0] = Math.min(1, Math.max(0, share))
  }

  #look(): void {
    if (this.pulses + this.reads > this.most) throw new TooMuchToCount()
  }
}
