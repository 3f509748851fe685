import type { Device } from '../models/device-model'

/**
 * What an effect does at the events of a device: whatever programmes it starts its clock anew, time moves it on.
 * The result goes into `delegate`.
 */
export function clocked(
  inner: Device,
  programmed: (target: number | null) => void,
  passed: (seconds: number, temperature: number) => void
): Pick<Device, 'pulse' | 'programme' | 'age'> {
  return {
    pulse: (pulse, random) => {
      const outcome = inner.pulse(pulse, random)
      programmed(null)
      return outcome
    },
    programme: (value, target) => {
      inner.programme(value, target)
      programmed(target ?? value)
    },
    age: (seconds, temperature, random) => {
      inner.age(seconds, temperature, random)
      passed(seconds, temperature)
    }
  }
}
