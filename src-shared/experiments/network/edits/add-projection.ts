import type { ConnectorDescription, NeuronDescription } from '../../../catalogue'
import type { NetworkDocument, Projection } from '../schema'
import { defaultWeight } from './default-weight'
import type { EditDraft } from './draft'
import { appendItem } from './items'
import { startingParameters } from './starting-parameters'

/** What a projection can be given at once. */
export type ProjectionChoice = Partial<
  Pick<Projection, 'connector' | 'synapse' | 'weight' | 'delay' | 'receptor'>
>

/**
 * Adds a projection between two populations.
 * @param neuron the model of the target, which says what a weight is measured in
 * @param choice what differs from the usual beginning
 */
export function addProjection(
  document: NetworkDocument,
  connector: ConnectorDescription,
  source: string,
  target: string,
  neuron: NeuronDescription | undefined,
  choice: ProjectionChoice = {}
): EditDraft {
  const parameters = startingParameters(connector)
  return {
    label: 'networks.edits.addProjection',
    details: { name: `${source} → ${target}` },
    patch: appendItem(document, 'projections', {
      source,
      target,
      connector: { model: connector.id, parameters },
      weight: defaultWeight(neuron),
      delay: '1 ms',
      ...choice
    })
  }
}
