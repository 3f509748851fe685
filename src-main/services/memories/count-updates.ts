import type { NetworkCatalogue } from '../../../src-shared/catalogue'
import type { MemoryPrice, UpdateCount } from '../../../src-shared/contract/memories'
import type { RunDetail } from '../../../src-shared/contract/runs'
import { compileNetwork } from '../../engine'
import { checkDocument } from '../prepare-run'

export interface Updates {
  readonly count: MemoryPrice['count']
  readonly projections: readonly UpdateCount[]
  /** Time after the warm-up, s. */
  readonly seconds: number
}

/** Their efficacy changes, but no weight is written. */
const withoutWrites: ReadonlySet<string> = new Set(['static', 'stp-tsodyks-markram'])

const none = (count: Updates['count']): Updates => ({ count, projections: [], seconds: 0 })

/**
 * How often a run wrote its weights, from the spikes it counted: a pair rule changes a synapse at each spike of
 * its source and at each spike of its target. Synapses are taken as spread evenly over the neurons.
 */
export function countUpdates(run: RunDetail, catalogue: NetworkCatalogue): Updates {
  if (run.kind !== 'network') return none('notANetwork')
  if (run.state !== 'done') return none('notFinished')
  const { network } = checkDocument(run.document, catalogue)
  if (!network) return none('unreadable')
  const written = network.projections
    .map(({ synapse }, index) => ({ index, synapse: synapse.model }))
    .filter(({ synapse }) => !withoutWrites.has(synapse))
  if (written.length === 0) return none('nothingPlastic')
  const compiled = compileNetwork(network)
  const spikesEach = compiled.populations.map(
    ({ name, size }) => (spikesOf(run, name) ?? 0) / Math.max(1, size)
  )
  const projections = written.flatMap(({ index, synapse }): UpdateCount[] => {
    const projection = compiled.projections[index]
    if (!projection) return []
    const { source, target, expected } = projection
    const nameOf = (population: number): string => compiled.populations[population]?.name ?? ''
    const each = (spikesEach[source] ?? 0) + (spikesEach[target] ?? 0)
    return [
      {
        projection: `${nameOf(source)}->${nameOf(target)}`,
        synapse,
        synapses: Math.round(expected),
        updates: Math.round(expected * each)
      }
    ]
  })
  const seconds = ((compiled.totalSteps - compiled.warmupSteps) * compiled.dt) / 1000
  return { count: 'bySpikes', projections, seconds }
}

const spikesOf = ({ metrics }: RunDetail, population: string): number | null | undefined =>
  metrics.find((metric) => metric.name === 'spikes' && metric.population === population)?.value
