import {
  addPopulation,
  addRecorder,
  addStimulus,
  type DrawnKind
} from '../../src-shared/experiments/network/edits'
import { nodeSizes, type Box } from '../../src-shared/experiments/network/graph'
import type { Point } from '../../src-shared/experiments/network/schema'
import { useCatalogue } from './catalogue'
import { useNetworkCanvas } from './network-canvas'
import { useNetworkSelection } from './network-selection'
import { useOpenExperiment } from './open-experiment'

/** Where each kind of node has its models in the catalogue. */
export const topicOf = {
  populations: 'neurons',
  stimuli: 'stimuli',
  recorders: 'recorders'
} as const satisfies Record<DrawnKind, string>

/**
 * Puts a new node on the canvas and selects it. A stimulus or recorder serves the population it is
 * put on, else the one that is selected.
 * @param at its middle; without it, the middle of what is in view
 * @param on the node that it is put on
 */
export function addNode(
  kind: DrawnKind,
  modelId: string,
  wished: string,
  at?: Point,
  on?: string
): void {
  const open = useOpenExperiment()
  const { models, neuron } = useCatalogue()
  const canvas = useNetworkCanvas()
  const selection = useNetworkSelection()
  const { network } = open
  if (!network) return
  const size = nodeSizes[kind]
  const { x, y } = at ?? canvas.centre
  const spot = freeSpot({ x: x - size.width / 2, y: y - size.height / 2, ...size })
  const under = on === undefined ? undefined : canvas.nodeById.get(on)
  const chosen = under?.kind === 'populations' ? under.index : at ? undefined : selection.population
  const target = chosen === undefined ? undefined : network.populations[chosen]
  const index = network[kind]?.length ?? 0
  canvas.besides((document) => {
    if (kind === 'populations') {
      const model = models.neurons.find(({ id }) => id === modelId)
      return model && addPopulation(document, model, wished, spot)
    }
    const takes = neuron(target?.model)
    if (kind === 'stimuli') {
      const model = models.stimuli.find(({ id }) => id === modelId)
      return model && addStimulus(document, model, wished, target?.name, takes, spot)
    }
    const model = models.recorders.find(({ id }) => id === modelId)
    const name = model?.records === 'weights' ? undefined : target?.name
    return model && addRecorder(document, model, wished, name, takes, spot)
  })
  selection.select({ kind, index })
  canvas.focused = canvas.idOf({ kind, index }) ?? null
}

/** The nearest place below that covers no other node. */
function freeSpot(wished: Box): Point {
  const canvas = useNetworkCanvas()
  const boxes = canvas.graph.nodes.flatMap(({ id }) => canvas.boxOf(id) ?? [])
  let { y } = wished
  const { x, width, height } = wished
  const covers = (other: Box): boolean =>
    x < other.x + other.width + 12 &&
    other.x < x + width + 12 &&
    y < other.y + other.height + 12 &&
    other.y < y + height + 12
  while (boxes.some(covers)) y += 20
  return { x: Math.round(x), y: Math.round(y) }
}
