import { foundModels } from '../../../src-shared/catalogue/found-models'
import type { SynapseModel } from './synapse-model'

/** Every synapse model: one folder each. */
export const synapseModels = foundModels<SynapseModel>(
  import.meta.glob('./*/model.ts', { eager: true })
)
