import type { ModelDescription, NeuronDescription } from '../../../catalogue'
import { isJsonObject, type Json } from '../../json'
import type { Path } from '../../problem'
import type { EditDraft } from './draft'
import { asJson } from './items'
import { at } from './set-value'
import { startingParameters } from './starting-parameters'

/**
 * Gives an item another model. Parameters that the new model has too keep their values; the others
 * go, since they would mean nothing.
 * @param path where the member `model` stands: an item, a connector or a synapse
 * @param name what the model is called in the user's language
 */
export function changeModel(
  document: Json,
  path: Path,
  model: ModelDescription | NeuronDescription,
  name: string
): EditDraft {
  const reference = at(document, path)
  const before = isJsonObject(reference) ? reference : {}
  const parameters = {
    ...startingParameters(
      model,
      'state' in model ? Object.keys(model.state) : [],
      populationNames(document)
    ),
    ...kept(before['parameters'], model.parameters)
  }
  const initial = 'state' in model ? kept(before['initial'], model.state) : undefined
  const { parameters: _parameters, initial: _initial, ...others } = before
  return {
    label: 'networks.edits.changeModel',
    details: { model: name },
    patch: [
      {
        op: 'set',
        path,
        value: asJson({
          ...others,
          model: model.id,
          parameters: nonEmpty(parameters),
          initial: nonEmpty(initial)
        })
      }
    ]
  }
}

function populationNames(document: Json): readonly string[] {
  const populations = isJsonObject(document) ? document['populations'] : undefined
  if (!Array.isArray(populations)) return []
  const names = populations.map((one) => (isJsonObject(one) ? one['name'] : undefined))
  return names.filter((name) => typeof name === 'string')
}

function kept(values: Json | undefined, known: object): { readonly [key: string]: Json } {
  if (!isJsonObject(values)) return {}
  return Object.fromEntries(Object.entries(values).filter(([key]) => Object.hasOwn(known, key)))
}

const nonEmpty = <T extends object>(values: T | undefined): T | undefined =>
  values && Object.keys(values).length > 0 ? values : undefined
