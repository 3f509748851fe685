import {
  addProjection,
  attachTarget,
  type ProjectionChoice
} from '../../src-shared/experiments/network/edits'
import { useCatalogue } from './catalogue'
import { useNetworkCanvas } from './network-canvas'
import { useNetworkSelection } from './network-selection'
import { useOpenExperiment } from './open-experiment'

/** What comes of connecting two nodes; `none` where it means nothing. */
export type Connection =
  | { readonly kind: 'projection'; readonly source: string; readonly target: string }
  | { readonly kind: 'attach'; readonly what: 'stimuli' | 'recorders'; readonly index: number; readonly target: string } // prettier-ignore
  | { readonly kind: 'none' }

/** What a line from one node to another would be; stimuli and recorders may be either end. */
export function connectionOf(sourceId: string, targetId: string): Connection {
  const canvas = useNetworkCanvas()
  const source = canvas.nodeById.get(sourceId)
  const target = canvas.nodeById.get(targetId)
  if (!source || !target) return { kind: 'none' }
  if (source.kind === 'populations' && target.kind === 'populations') {
    return { kind: 'projection', source: source.name, target: target.name }
  }
  const [attached, population] = source.kind === 'populations' ? [target, source] : [source, target]
  if (population.kind !== 'populations') return { kind: 'none' }
  if (attached.kind !== 'stimuli' && attached.kind !== 'recorders') return { kind: 'none' }
  return { kind: 'attach', what: attached.kind, index: attached.index, target: population.name }
}

/** Connects two nodes: a projection asks for its rule first, anything else is attached at once. */
export function connectNodes(sourceId: string, targetId: string): Connection {
  const canvas = useNetworkCanvas()
  const open = useOpenExperiment()
  const catalogue = useCatalogue()
  const found = connectionOf(sourceId, targetId)
  canvas.connecting = null
  if (found.kind === 'projection') canvas.choosing = { source: sourceId, target: targetId }
  if (found.kind === 'attach' && open.network) {
    const { what, index, target } = found
    const item = open.network[what]?.[index]
    const models = [...catalogue.models.stimuli, ...catalogue.models.recorders]
    const population = open.network.populations.find(({ name }) => name === target)
    const neuron = catalogue.neuron(population?.model)
    const model = models.find(({ id }) => id === item?.model)
    open.edit(attachTarget(open.network, { kind: what, index }, target, model, neuron))
    useNetworkSelection().select({ kind: what, index })
  }
  return found
}

/** Draws the projection that was asked about, and selects it. */
export function addChosen(choice: ProjectionChoice & { readonly rule: string }): void {
  const canvas = useNetworkCanvas()
  const open = useOpenExperiment()
  const catalogue = useCatalogue()
  const source = canvas.nodeById.get(canvas.choosing?.source ?? '')
  const target = canvas.nodeById.get(canvas.choosing?.target ?? '')
  const { rule, ...others } = choice
  const connector = catalogue.models.connectors.find(({ id }) => id === rule)
  canvas.choosing = null
  if (!open.network || !source || !target || !connector) return
  const index = open.network.projections?.length ?? 0
  const neuron = catalogue.neuron(target.model)
  open.edit(addProjection(open.network, connector, source.name, target.name, neuron, others))
  useNetworkSelection().select({ kind: 'projections', index })
}
