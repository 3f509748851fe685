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
    corners: inner.corners,
    get compliance() {
      return inner.compliance
    },
    set compliance(limit) {
      inner.compliance = limit
    }
  }
  return voltage
}
