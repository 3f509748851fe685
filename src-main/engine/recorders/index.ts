import { foundModels } from '../../../src-shared/catalogue/found-models'
import type { RecorderModel } from './recorder-model'

/** Every recorder: one file each. */
export const recorderModels = foundModels<RecorderModel>(
  import.meta.glob(['./*.ts', '!./index.ts', '!./recorder-model.ts'], { eager: true })
)
