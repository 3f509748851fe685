import type { DeviceCatalogue, ModelDescription } from '../../src-shared/catalogue'
import { deviceModels } from './models'
import { nonidealities } from './nonidealities'
import { devicePresets } from './presets'
import { figures } from './figures'
import { protocols } from './protocols'
import { unfitOf } from './synapse/device-synapse'

/** Everything of the device lab as plain data, without its functions: it can cross to the window. */
export function describeDevices(): DeviceCatalogue {
  return {
    devices: deviceModels.map((model) => {
      const unfitAsSynapse = unfitOf(model)
      return { ...plain(model), ...(unfitAsSynapse ? { unfitAsSynapse } : {}) }
    }),
    presets: devicePresets,
    nonidealities: nonidealities.map(plain),
    protocols: protocols.map(plain),
    figures
  }
}

/** Leaves a model's functions out; a description has none of its own. */
function plain<T extends ModelDescription>(model: T): T {
  return JSON.parse(JSON.stringify(model))
}
