import type { Catalogue, NeuronDescription } from '../../../catalogue'
import { Complaints } from '../complaints'
import { checkDefinition } from './check-definition'
import type { Definition } from './definition-schema'

/** A catalogue with a document's own neuron models behind the built-in ones. */
export function withDefinitions(
  catalogue: Catalogue,
  definitions: readonly Definition[] | undefined
): Catalogue {
  if (!definitions || definitions.length === 0) return catalogue
  const described = definitions.map(
    (definition) => checkDefinition(definition, [], new Complaints()).description
  )
  return withNeurons(catalogue, described)
}

/** The same for definitions that have been described; built-in models keep their ids. */
export function withNeurons(
  catalogue: Catalogue,
  described: readonly NeuronDescription[]
): Catalogue {
  const taken = new Set(catalogue.neurons.map(({ id }) => id))
  const added = described.filter(({ id }) => {
    const isNew = !taken.has(id)
    taken.add(id)
    return isNew
  })
  return { ...catalogue, neurons: [...catalogue.neurons, ...added] }
}
