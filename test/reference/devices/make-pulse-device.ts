import { deviceModels } from '../../../src-main/devices/models'
import type { Device, DeviceValues } from '../../../src-main/devices/models/device-model'
import { randomStream } from '../../../src-main/devices/random'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { defaultsOf } from './make-device'

/** Any device, with defaults where nothing is said. */
export function makePulseDevice(id: string, values: DeviceValues = {}, device = 0): Device {
  const model = modelWithId(deviceModels, id)
  for (const name of Object.keys(values)) {
    if (!(name in model.parameters)) throw new Error(`${id} has no parameter ${name}`)
  }
  return model.make({ ...defaultsOf(id), ...values }, randomStream(1, device))
}

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

export const deviation = (numbers: readonly number[]): number => {
  const middle = mean(numbers)
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)))
}
