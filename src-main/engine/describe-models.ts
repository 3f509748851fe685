import type { ModelDescription, NetworkCatalogue } from '../../src-shared/catalogue'
import { arrangementModels } from './arrangements'
import { connectorModels } from './connectors'
import { neuronModels } from './neurons'
import { recorderModels } from './recorders'
import { stimulusModels } from './stimuli'
import { synapseModels } from './synapses'

/** Every model of the engine as plain data, without its functions: it can cross to the window. */
export function describeModels(): NetworkCatalogue {
  return {
    neurons: neuronModels.map((model) => ({
      ...plain(model),
      takesCurrents: model.injection !== undefined
    })),
    synapses: synapseModels.map(plain),
    stimuli: stimulusModels.map(plain),
    recorders: recorderModels.map(plain),
    connectors: connectorModels.map(plain),
    arrangements: arrangementModels.map(plain)
  }
}

/** Leaves a model's functions out; a description has none of its own. */
function plain<T extends ModelDescription>(model: T): T {
  return JSON.parse(JSON.stringify(model))
}
