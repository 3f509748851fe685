import { deviceModels } from '../../../src-main/devices/models'
import {
  isVoltageDevice,
  type DeviceValues,
  type VoltageDevice
} from '../../../src-main/devices/models/device-model'
import { randomStream } from '../../../src-main/devices/random'
import { modelWithId } from '../../../src-shared/catalogue/found-models'

/** The defaults of a model, as numbers and texts. */
export function defaultsOf(id: string): DeviceValues {
  const { parameters } = modelWithId(deviceModels, id)
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) =>
      'default' in parameter && parameter.default !== undefined ? [[name, parameter.default]] : []
    )
  )
}

/** A voltage-driven device with defaults where nothing is said. */
export function makeDevice(id: string, values: DeviceValues = {}, device = 0): VoltageDevice {
  const model = modelWithId(deviceModels, id)
  for (const name of Object.keys(values)) {
    if (!(name in model.parameters)) throw new Error(`${id} has no parameter ${name}`)
  }
  const made = model.make({ ...defaultsOf(id), ...values }, randomStream(1, device))
  if (!isVoltageDevice(made)) throw new Error(`${id} does not follow voltages`)
  return made
}
