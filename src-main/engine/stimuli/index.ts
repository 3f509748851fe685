import { foundModels } from '../../../src-shared/catalogue/found-models'
import type { StimulusModel } from './stimulus-model'

/** Every stimulus: one file each. */
export const stimulusModels = foundModels<StimulusModel>(
  import.meta.glob(['./*.ts', '!./index.ts', '!./stimulus-*.ts'], { eager: true })
)
