import { foundModels } from '../../../src-shared/catalogue/found-models'
import type { ArrangementModel } from './arrangement-model'

/** Every way in which a population can lie in space: one file each. */
export const arrangementModels = foundModels<ArrangementModel>(
  import.meta.glob(
    ['./*.ts', '!./index.ts', '!./arrangement-model.ts', '!./sample-places.ts', '!./spaces-of.ts'],
    { eager: true }
  )
)
