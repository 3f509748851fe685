import type { MemoryPrice, UpdateCount } from '../../../src-shared/contract/memories'
import type { RunDetail } from '../../../src-shared/contract/runs'
import type { NetworkModels } from '../../../src-shared/experiments/network/resolve-network'
import { compileNetwork } from '../../engine'
import { projectionNames } from '../device-metrics'
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
 * How often a run wrote its weights. Pulses of memory devices have been counted. For the rest it follows from the
 * spikes: a pair rule changes a synapse at each spike of its source and at each of its target; synapses are taken
 * as spread evenly over the neurons.
 */
export function countUpdates(run: RunDetail, catalogue: NetworkModels): Updates {
  if (run.kind !== 'network') return none('notANetwork')
  if (run.state !== 'done') return none('notFinished')
  const { network } = checkDocument(run.document, catalogue)
  if (!network) return none('unreadable')
  const written = network.projections
    .map(({ synapse }, index) => ({ index, synapse: synapse.model }))
    .filter(({ synapse }) => !withoutWrites.has(synapse))
  if (written.length === 0) return none('nothingPlastic')
  const compiled = compileNetwork(network)
  const names = projectionNames(compiled)
  const spikesEach = compiled.populations.map(
    ({ name, size }) => (metricOf(run, 'spikes', name) ?? 0) / Math.max(1, size)
  )
  const projections = written.flatMap(({ index, synapse }): UpdateCount[] => {
    const projection = compiled.projections[index]
    if (!projection) return []
    const { source, target, expected } = projection
    const name = names[index] ?? ''
    const pulses = pulsesOf(run, name)
    const each = (spikesEach[source] ?? 0) + (spikesEach[target] ?? 0)
    return [
      {
        projection: name,
        synapse,
        synapses: Math.round(expected),
        ...(pulses === null
          ? { updates: Math.round(expected * each), by: 'spikes' as const }
          : { updates: pulses, by: 'pulses' as const })
      }
    ]
  })
  const kinds = new Set(projections.map(({ by }) => by))
  const count = kinds.size > 1 ? 'byBoth' : kinds.has('pulses') ? 'byPulses' : 'bySpikes'
  const seconds = ((compiled.totalSteps - compiled.warmupSteps) * compiled.dt) / 1000
  return { count, projections, seconds }
}

const metricOf = ({ metrics }: RunDetail, name: string, of: string): number | null =>
  metrics.find((metric) => metric.name === name && metric.population === of)?.value ?? null

/** Pulses up and down of a projection of memory devices; null where the run has not counted them. */
function pulsesOf(run: RunDetail, projection: string): number | null {
  const up = metricOf(run, 'devicePulsesUp', projection)
  const down = metricOf(run, 'devicePulsesDown', projection)
  return up === null || down === null ? null : up + down
}
