import type { NetworkCatalogue } from '../../../catalogue'
import type { Complaints } from '../complaints'
import { checkDefinition } from './check-definition'
import type { CheckedDefinition } from './checked-definition'
import type { Definition } from './definition-schema'
import { withNeurons } from './with-definitions'

/**
 * Checks a document's own neuron models.
 * @returns the catalogue with them, and those that are right
 */
export function resolveDefinitions(
  definitions: readonly Definition[] = [],
  catalogue: NetworkCatalogue,
  complaints: Complaints
): { readonly catalogue: NetworkCatalogue; readonly definitions: readonly CheckedDefinition[] } {
  const taken = new Set(catalogue.neurons.map(({ id }) => id))
  const results = definitions.map((definition, i) => {
    const path = ['definitions', i]
    const { id } = definition
    if (taken.has(id)) complaints.error([...path, 'id'], 'problems.nameTaken', { name: id })
    taken.add(id)
    return checkDefinition(definition, path, complaints)
  })
  return {
    catalogue: withNeurons(
      catalogue,
      results.map(({ description }) => description)
    ),
    definitions: results.flatMap(({ checked }) => (checked ? [checked] : []))
  }
}
