import type { NetworkCatalogue, NeuronDescription } from '../../../catalogue'
import { Complaints } from '../complaints'
import { checkDefinition } from './check-definition'
import type { Definition } from './definition-schema'

/** A catalogue with a document's own neuron models behind the built-in ones. */
export function withDefinitions<T extends NetworkCatalogue>(
  catalogue: T,
  definitions: readonly Definition[] | undefined
): T {
  if (!definitions || definitions.length === 0) return catalogue
  const described = definitions.map(
    (definition) => checkDefinition(definition, [], new Complaints()).description
  )
  return withNeurons(catalogue, described)
}

/** The same for definitions that have been described; built-in models keep their ids. */
export function withNeurons<T extends NetworkCatalogue>(
  catalogue: T,
  described: readonly NeuronDescription[]
): T {
  const taken = new Set(catalogue.neurons.map(({ id }) => id))
  const added = described.filter(({ id }) => {
    const isNew = !taken.has(id)
    taken.add(id)
    return isNew
  })
  return { ...catalogue, neurons: [...catalogue.neurons, ...added] }
}
