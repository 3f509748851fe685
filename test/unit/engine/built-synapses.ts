import { PopulationShard } from '../../../src-main/engine/kernel/population-shard'
import { ProjectionShard } from '../../../src-main/engine/kernel/projection-shard'
import { localSize } from '../../../src-main/engine/kernel/share'
import type { Json } from '../../../src-shared/experiments/json'
import { compileDocument } from '../../setup/simulate'
import { kernelRoom, only } from './kernel-room'

export interface Synapse {
  readonly source: number
  readonly target: number
  readonly weight: number
  /** In steps. */
  readonly delay: number
}

export interface Wiring {
  readonly connector: Json
  readonly sources: number
  readonly targets?: number
  readonly seed?: number
  readonly weight?: Json
  readonly delay?: Json
  readonly positions?: Json
}

/** Two populations and one projection; without `targets` one population and itself. */
export const wiringDocument = (wiring: Wiring): Json => {
  const { connector, sources, targets, seed = 1, weight = '1 mV', delay = '1 ms' } = wiring
  const population = (name: string, size: number): Json => {
    const plain = { name, size, model: 'lif-delta' }
    return wiring.positions ? { ...plain, positions: wiring.positions } : plain
  }
  return {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'Wiring',
    simulation: { duration: '1 ms', seed },
    populations: [
      population('a', sources),
      ...(targets === undefined ? [] : [population('b', targets)])
    ],
    projections: [
      { source: 'a', target: targets === undefined ? 'a' : 'b', connector, weight, delay }
    ]
  }
}

/** Every synapse that the workers build together, by source, target, and order in the row. */
export function builtSynapses(wiring: Wiring, workers = 1): readonly Synapse[] {
  const network = compileDocument(wiringDocument(wiring))
  const projection = only(network.projections)
  const { connector } = projection
  const all: Synapse[] = []
  for (let worker = 0; worker < workers; worker++) {
    const { kernel, arena, stream } = kernelRoom()
    const share = { worker, workers }
    const ends = [projection.source, projection.target].map((index) => network.populations[index])
    const [from, to] = ends
    if (!from || !to) throw new Error('no ends')
    const target = new PopulationShard(to, kernel, arena, share)
    const shard = new ProjectionShard(projection, 0, from.size, target, arena)
    const most = Math.max(1, connector.mostPerTarget)
    const room = {
      stream,
      list: arena.allocate(most * 4),
      marks: arena.allocate(Math.max(from.size, to.size)),
      weights: arena.allocate(most * 4),
      delays: arena.allocate(most * 2),
      table: arena.allocate(connector.tableBytes ?? 0),
      streams: arena.allocate(localSize(to.size, share) * 16)
    }
    shard.build({ kernel, arena, share, seed: network.seed, room, goOn: () => true })
    const { rows, targets, isWide, weights, delays, delay } = shard.places
    const memory = kernel.memory.buffer
    const starts = new Uint32Array(memory, rows, from.size + 1)
    const list = isWide
      ? new Uint32Array(memory, targets, shard.synapses)
      : new Uint16Array(memory, targets, shard.synapses)
    const ownWeights = weights ? new Float32Array(memory, weights, shard.synapses) : null
    const isShort = (projection.delay.most ?? projection.delay.high) < 255.5
    const Delays = isShort ? Uint8Array : Uint16Array
    const ownDelays = delays ? new Delays(memory, delays, shard.synapses) : null
    for (let source = 0; source < from.size; source++) {
      for (let at = starts[source] ?? 0; at < (starts[source + 1] ?? 0); at++) {
        all.push({
          source,
          target: (list[at] ?? 0) * workers + worker,
          weight: ownWeights?.[at] ?? projection.weight.a,
          delay: ownDelays?.[at] ?? delay
        })
      }
    }
    const marks = new Uint8Array(memory, room.marks, Math.max(from.size, to.size))
    if (marks.some((mark) => mark !== 0)) throw new Error('marks are left over')
  }
  return all.sort((a, b) => a.source - b.source || a.target - b.target)
}

/** How many synapses each source has, and each target. */
export function degrees(
  synapses: readonly Synapse[],
  end: 'source' | 'target',
  size: number
): readonly number[] {
  const counts = Array.from({ length: size }, () => 0)
  for (const synapse of synapses) counts[synapse[end]] = (counts[synapse[end]] ?? 0) + 1
  return counts
}

/** Chi-square of counts that should all be `expected`, in deviations from its mean. */
export function chiSquareDeviations(counts: readonly number[], expected: number): number {
  const chi2 = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const freedom = counts.length - 1
  return (chi2 - freedom) / Math.sqrt(2 * freedom)
}
