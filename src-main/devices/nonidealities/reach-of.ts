import type { Device } from '../models/device-model'

/** Lowest and highest value a device can be programmed to, S or F. Spoils the device's history. */
export function reachOf(
  device: Device,
  readVoltage: number
): { readonly low: number; readonly high: number } {
  device.programme(0)
  const low = device.value(readVoltage)
  device.programme(1e6)
  const high = device.value(readVoltage)
  return { low, high }
}
