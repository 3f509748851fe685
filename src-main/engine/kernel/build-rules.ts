import type { CompiledProjection } from '../compile/compiled-network'
import type { Arena } from './arena'
import type { Kernel } from './kernel-module'
import type { BuildContext, BuildRoom } from './projection-shard'
import { purposes } from './share'

/** What a rule that is drawn by source has to know of its projection. */
export interface SourceRows {
  readonly index: number
  /** Address of the row starts. */
  readonly rows: number
  readonly sources: number
  /** Neurons of the target population, in all and on this worker. */
  readonly targets: number
  readonly local: number
  readonly options: number
  readonly isWide: boolean
  readonly delayBits: 8 | 16
}

/** Addresses of what was built; 0 where nothing is stored. */
export interface BuiltRows {
  readonly synapses: number
  readonly targets: number
  readonly weights: number
  readonly delays: number
}

const sourcesBetweenReports = 256

/**
 * Draws each source's targets from the source's own stream, twice: once to count, once to fill. Every
 * worker draws them all and keeps its own; weights and delays come from the targets' streams.
 * @returns null when cancelled
 */
export function buildBySource(
  { kernel, arena, share, seed, room, goOn }: BuildContext,
  projection: CompiledProjection,
  at: SourceRows
): BuiltRows | null {
  const { connector, weight, delay } = projection
  const draw = kernel.fn(`${connector.kernel}_draw`)
  const seedStream = kernel.fn('seedStream')
  const keepOwn = kernel.fn('keepOwn')
  const skipOwn = connector.skipOwn ? 1 : 0
  const rows = arena.words(at.rows, at.sources + 1)
  const targetsOf = (source: number): number => {
    seedStream(room.stream, 4, seed, purposes.connect, at.index, source)
    const { stream, marks, list, table } = room
    const found = draw(stream, at.targets, source, skipOwn, at.options, marks, list, table)
    return keepOwn(list, found, share.worker, share.workers)
  }
  // Progress is told in targets, of which each pass has `local`.
  const goesOn = (source: number, pass: number): boolean =>
    source % sourcesBetweenReports !== 0 || goOn((pass + source / at.sources) * at.local)
  let synapses = 0
  for (let source = 0; source < at.sources; source++) {
    if (!goesOn(source, 0)) return null
    synapses += targetsOf(source)
    rows[source + 1] = synapses
  }

  const targetBytes = at.isWide ? 4 : 2
  const targets = arena.allocateFixed(synapses * targetBytes)
  const hasWeights = storesWeights(projection)
  const weights = hasWeights ? weightRoom(arena, projection, synapses) : 0
  const delayBytes = at.delayBits / 8
  const delays = delay.law !== 0 ? arena.allocateFixed(synapses * delayBytes) : 0
  const { streams, list } = room
  const { worker, workers } = share
  kernel.fn('seedStreams')(streams, at.local, seed, purposes.synapse, at.index, worker, workers)
  const sortList = kernel.fn('sortList')
  const copyTargets = kernel.fn(at.isWide ? 'copyTargets32' : 'copyTargets16')
  const drawWeights = kernel.fn('drawWeightsEach')
  const drawDelays = kernel.fn('drawDelaysEach')
  for (let source = 0, first = 0; source < at.sources; source++) {
    if (!goesOn(source, 1)) return null
    const found = targetsOf(source)
    sortList(list, found, at.local, room.weights)
    copyTargets(list, found, targets + first * targetBytes)
    if (hasWeights) {
      const { law, a, b, low, high } = weight
      drawWeights(streams, list, law, a, b, low, high, found, weights + first * 4)
    }
    if (delay.law !== 0) {
      const { law, a, b, low, high } = delay
      const out = delays + first * delayBytes
      drawDelays(streams, list, at.delayBits, law, a, b, low, high, found, out)
    }
    first += found
  }
  return { synapses, targets, weights, delays }
}

/** Whether a weight is stored for each synapse, and not one for all of them. */
export const storesWeights = ({
  weight,
  plasticity,
  chip
}: Pick<CompiledProjection, 'weight' | 'plasticity' | 'chip'>): boolean =>
  weight.law !== 0 || plasticity !== null || chip?.storesWeights === true

/** Room for a weight of each synapse; only plastic ones change. */
export function weightRoom(
  arena: Arena,
  { plasticity }: CompiledProjection,
  synapses: number
): number {
  // Plasticity kernels read eight weights at a time.
  const bytes = synapses * 4 + 32
  return plasticity ? arena.allocate(bytes) : arena.allocateFixed(bytes)
}

/** Puts weights and delays that a rule itself brings in place of drawn ones. */
export function valueKeeper(
  kernel: Kernel,
  prefix: string,
  options: number,
  hasWeights: boolean,
  hasDelays: boolean,
  { weights, delays }: BuildRoom
): (target: number, found: number) => void {
  const values = kernel.fn(`${prefix}_values`)
  return (target, found) =>
    void values(options, target, found, hasWeights ? weights : 0, hasDelays ? delays : 0)
}
