import type { Device } from '../models/device-model'
import { delegate } from './delegate'

/**
 * A device whose value is changed by a law of the value, by the same factor at every voltage.
 * @param law new value for the value of the inner device, S or F; what it makes negative becomes zero
 */
export function reshape(
  inner: Device,
  readVoltage: number,
  law: (value: number) => number,
  changed: Partial<Device> = {}
): Device {
  const factor = (value: number): number => (value > 0 ? Math.max(0, law(value)) / value : 1)
  return delegate(inner, {
    current: (voltage) => inner.current(voltage) * factor(inner.value(readVoltage)),
    value: (voltage) => inner.value(voltage) * factor(inner.value(readVoltage)),
    read: (voltage, random) => inner.read(voltage, random) * factor(inner.value(readVoltage)),
    ...changed
  })
}
