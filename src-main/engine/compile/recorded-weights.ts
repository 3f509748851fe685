import type {
  NeuronIndices,
  ResolvedNetwork,
  ResolvedValue
} from '../../../src-shared/experiments/network/resolved'
import type { Problem } from '../../../src-shared/experiments/problem'

/** Synapses of one recording, and numbers that it may come to: 2 GB. */
export const mostWeights = 4_000_000
const mostValues = 250_000_000

/**
 * Recordings of more weights than can be kept.
 * @param synapsesOf how many synapses a projection is expected to have
 */
export function weightProblems(
  network: ResolvedNetwork,
  synapsesOf: (projection: number) => number
): readonly Problem[] {
  return network.recorders.flatMap(({ projection, values, target }): Problem[] => {
    if (!projection) return []
    const { neurons, synapses, count, interval } = values
    const size = network.populations[target]?.size ?? 1
    const chosen = isNeurons(neurons) ? (neurons.neurons?.length ?? size) : size
    const all = (synapsesOf(projection.index) * chosen) / size
    const isFirst = synapses === 'first' && typeof count === 'number'
    const recorded = isFirst ? Math.min(count, all) : all
    const every = typeof interval === 'number' ? interval : 1
    const numbers = recorded * Math.floor(network.durationMs / every)
    const isTooMany = recorded > mostWeights
    if (!isTooMany && numbers <= mostValues) return []
    const key = isTooMany ? 'problems.tooManySynapses' : 'problems.tooManyWeights'
    const path = [
      'recorders',
      projection.recorder,
      'parameters',
      isTooMany ? 'synapses' : 'interval'
    ]
    const details = {
      projection: projection.name,
      synapses: Math.round(recorded),
      most: mostWeights,
      numbers: Math.round(numbers),
      megabytes: Math.round((numbers * 8) / 1e6),
      mostMegabytes: (mostValues * 8) / 1e6
    }
    return [{ severity: 'error', path, key, details }]
  })
}

const isNeurons = (value: ResolvedValue | undefined): value is NeuronIndices =>
  typeof value === 'object' && 'neurons' in value
