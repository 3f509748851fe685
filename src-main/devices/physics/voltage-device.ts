import { follow } from '../integrate/follow'
import { constant } from '../integrate/shapes'
import type { Pulse, PulseOutcome, VoltageDevice } from '../models/device-model'
import type { RandomStream } from '../random'
import { bisect } from './bisect'

/** What a voltage-driven device has to say of itself; voltages are those across the device. */
export interface VoltageLaw {
  /** Id of the model, named in failures. */
  readonly model: string
  readonly state: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly stiff?: boolean
  readonly mostSteps?: number
  readonly setPolarity: 1 | -1
  /** A; 0 for none. */
  readonly compliance?: number
  /** Where `programme` reads, V. */
  readonly readVoltage: number
  /** A, increasing with the voltage. */
  readonly current: (voltage: number) => number
  /** d(state)/dt without the cut at the bounds. */
  readonly rate: (voltage: number, out: Float64Array) => void
  readonly corners?: () => readonly number[]
  readonly turn?: (polarity: 1 | -1, random: RandomStream) => void
  readonly noise?: (voltage: number) => number
  /** Voltage left across the device when the source limits its current; found by bisection unless given. */
  readonly held?: (voltage: number, compliance: number) => number
  /** An exact solution for a rectangular pulse that takes the place of integration. */
  readonly exactPulse?: (pulse: Pulse) => PulseOutcome
  /** Sets the state by a share from 0, least conducting, to 1; along the first state unless given. */
  readonly place?: (share: number) => void
}

const none: readonly number[] = []

/**
 * A voltage-driven device: compliance at the polarity of SET, bounds, pulses by integration, programming by
 * bisection. Where the compliance acts, the source lowers its voltage until the current fits.
 */
export function voltageDevice(law: VoltageLaw): VoltageDevice {
  const { state, low, high, readVoltage, model } = law
  const across = (voltage: number): number => {
    if (device.compliance === Infinity || voltage * law.setPolarity <= 0) return voltage
    if (Math.abs(law.current(voltage)) <= device.compliance) return voltage
    if (law.held) return law.held(voltage, device.compliance)
    const size = Math.abs(voltage)
    const left = (share: number): number =>
      Math.abs(law.current(share * size * law.setPolarity)) - device.compliance
    return bisect(0, 1, left, 60) * size * law.setPolarity
  }
  const device: VoltageDevice = {
    state,
    low,
    high,
    stiff: law.stiff ?? false,
    ...(law.mostSteps === undefined ? {} : { mostSteps: law.mostSteps }),
    compliance: law.compliance === undefined || law.compliance === 0 ? Infinity : law.compliance,
    get corners() {
      return law.corners?.() ?? none
    },
    current: (voltage) => law.current(across(voltage)),
    power: (voltage) => {
      const left = across(voltage)
      return left * law.current(left)
    },
    rate: (voltage, out) => {
      law.rate(across(voltage), out)
      for (let j = 0; j < state.length; j++) {
        const [value, change] = [state[j] ?? 0, out[j] ?? 0]
        if (change > 0 ? value >= (high[j] ?? 0) : value <= (low[j] ?? 0) && change < 0) out[j] = 0
      }
    },
    value: (voltage) => law.current(voltage) / voltage,
    read: (voltage) => law.current(voltage) / voltage,
    pulse: (pulse, random) => {
      if (law.exactPulse && device.compliance === Infinity) return law.exactPulse(pulse)
      return integratePulse(device, model, pulse, random)
    },
    age: () => undefined,
    programme: (value) => {
      const place = law.place ?? ((share: number) => placeFirst(law, share))
      const share = bisect(0, 1, (x) => {
        place(x)
        return law.current(readVoltage) / readVoltage - value
      })
      place(share)
    }
  }
  if (law.turn) device.turn = law.turn
  const { noise } = law
  if (noise) device.noise = (voltage) => noise(across(voltage))
  return device
}

function integratePulse(
  device: VoltageDevice,
  model: string,
  { amplitude, width }: Pulse,
  random: RandomStream
): PulseOutcome {
  if (!(width > 0) || amplitude === 0) return { energy: 0 }
  const course = follow(device, constant(amplitude, width), [], { model, random })
  return course.ok ? { energy: course.value.energy } : { energy: 0, failure: course.failure }
}

/** Moves the first state over its range, on a logarithmic scale where the device has one. */
function placeFirst(
  { state, low, high, stiff, current, readVoltage }: VoltageLaw,
  share: number
): void {
  const [bottom, top] = [low[0] ?? 0, high[0] ?? 0]
  const at = (x: number): number =>
    stiff === true ? bottom * (top / bottom) ** x : bottom + (top - bottom) * x
  state[0] = top
  const up = current(readVoltage)
  state[0] = bottom
  const rising = up > current(readVoltage)
  state[0] = Math.min(Math.max(at(rising ? share : 1 - share), bottom), top)
}
