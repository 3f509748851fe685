import { foundModels } from '../../../src-shared/catalogue/found-models'
import type { DeviceModel } from './device-model'

/** Every device model: one file each. */
export const deviceModels = foundModels<DeviceModel>(
  import.meta.glob(['./*.ts', '!./index.ts', '!./device-model.ts'], { eager: true })
)
