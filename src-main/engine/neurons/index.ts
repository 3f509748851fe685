import { foundModels } from '../../../src-shared/catalogue/found-models'
import type { NeuronModel } from './neuron-model'

/** Every neuron model: one folder each. */
export const neuronModels = foundModels<NeuronModel>(
  import.meta.glob('./*/model.ts', { eager: true })
)
