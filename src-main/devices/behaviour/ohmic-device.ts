import type { Device, Pulse } from '../models/device-model'
import type { RandomStream } from '../random'

/** What a resistive device with one conductance has to say of itself. */
export interface OhmicDevice {
  readonly state: Float64Array
  /** S, not below zero. */
  readonly conductance: () => number
  /** S with the model's own read noise. */
  readonly read?: (random: RandomStream) => number
  readonly pulse: (pulse: Pulse, random: RandomStream) => void
  readonly age?: (seconds: number, temperature: number, random: RandomStream) => void
  readonly programme: (value: number, target?: number) => void
  readonly wear?: (cycles: number) => void
  /** J of one pulse; by default what the mean of the conductances before and after dissipates. */
  readonly energy?: (pulse: Pulse, before: number, after: number) => number
}

/** A device whose current is G v at every voltage. */
export function ohmicDevice(law: OhmicDevice): Device {
  const energyOf = law.energy ?? resistiveEnergy
  return {
    state: law.state,
    current: (voltage) => law.conductance() * voltage,
    value: () => law.conductance(),
    read: (_, random) => law.read?.(random) ?? law.conductance(),
    pulse: (pulse, random) => {
      const before = law.conductance()
      law.pulse(pulse, random)
      return { energy: energyOf(pulse, before, law.conductance()) }
    },
    age: (seconds, temperature, random) => law.age?.(seconds, temperature, random),
    programme: law.programme,
    wear: (cycles) => law.wear?.(cycles)
  }
}

/** Energy of a pulse in a resistor, J: V² t times the mean of the conductances before and after (NeuroSim's form). */
export const resistiveEnergy = (pulse: Pulse, before: number, after: number): number =>
  pulse.amplitude ** 2 * pulse.width * ((before + after) / 2)
