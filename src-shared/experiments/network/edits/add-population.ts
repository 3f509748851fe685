import type { NeuronDescription } from '../../../catalogue'
import type { NetworkDocument, Point } from '../schema'
import type { EditDraft } from './draft'
import { freeName } from './free-name'
import { appendItem } from './items'
import { placesPatch } from './places'
import { startingParameters } from './starting-parameters'

/**
 * Adds 100 neurons of a model.
 * @param at where they stand on the canvas
 */
export function addPopulation(
  document: NetworkDocument,
  model: NeuronDescription,
  wished: string,
  at?: Point
): EditDraft {
  const name = freeName(
    wished,
    document.populations.map((population) => population.name)
  )
  const parameters = startingParameters(model)
  return {
    label: 'networks.edits.addPopulation',
    details: { name },
    patch: [
      ...appendItem(document, 'populations', { name, model: model.id, size: 100, parameters }),
      ...(at ? placesPatch(document, [{ kind: 'populations', name, ...at }]) : [])
    ]
  }
}
