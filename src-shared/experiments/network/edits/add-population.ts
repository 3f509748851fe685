import type { NeuronDescription } from '../../../catalogue'
import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { freeName } from './free-name'
import { appendItem } from './items'
import { startingParameters } from './starting-parameters'

/** Adds 100 neurons of a model. */
export function addPopulation(
  document: NetworkDocument,
  model: NeuronDescription,
  wished: string
): EditDraft {
  const name = freeName(
    wished,
    document.populations.map((population) => population.name)
  )
  const parameters = startingParameters(model)
  return {
    label: 'networks.edits.addPopulation',
    details: { name },
    patch: appendItem(document, 'populations', { name, model: model.id, size: 100, parameters })
  }
}
