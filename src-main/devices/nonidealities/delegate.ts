import { isVoltageDevice, type Device, type VoltageDevice } from '../models/device-model'

/**
 * A device that does what `inner` does, but for what `changed` says. A voltage-driven device stays one, with its
 * compliance in one place.
 */
export function delegate(inner: Device, changed: Partial<VoltageDevice>): Device {
  const device: Device = {
    state: inner.state,
    current: (voltage) => inner.current(voltage),
    value: (readVoltage) => inner.value(readVoltage),
    read: (readVoltage, random) => inner.read(readVoltage, random),
    pulse: (pulse, random) => inner.pulse(pulse, random),
    age: (seconds, temperature, random) => inner.age(seconds, temperature, random),
    programme: (value, target) => inner.programme(value, target),
    wear: (cycles) => inner.wear?.(cycles),
    ...changed
  }
  if (!isVoltageDevice(inner)) return device
  const voltage: VoltageDevice = {
    ...device,
    rate: changed.rate ?? ((at, out) => inner.rate(at, out)),
    low: inner.low,
    high: inner.high,
    stiff: inner.stiff,
    ...(inner.mostSteps === undefined ? {} : { mostSteps: inner.mostSteps }),
    // They move with the state.
    get corners() {
      return inner.corners
    },
    ...passedOn(inner, changed),
    get compliance() {
      return inner.compliance
    },
    set compliance(limit) {
      inner.compliance = limit
    }
  }
  return voltage
}

/** What happens inside, as far as the change leaves it: heat with the current, noise with the rate. */
function passedOn(
  inner: VoltageDevice,
  { current, rate }: Partial<VoltageDevice>
): Pick<VoltageDevice, 'power' | 'turn' | 'noise'> {
  const { power, turn, noise } = inner
  return {
    ...(power && !current ? { power: (voltage) => power.call(inner, voltage) } : {}),
    ...(turn && !rate ? { turn: (side, random) => turn.call(inner, side, random) } : {}),
    ...(noise && !rate ? { noise: (voltage) => noise.call(inner, voltage) } : {})
  }
}
