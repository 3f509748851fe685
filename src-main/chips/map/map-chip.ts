import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type {
  ChipMapping,
  CoreLoad,
  MappingFinding,
  MappingVerdict,
  Utilisation
} from '../../../src-shared/hardware/mapping-result'
import { checkNetwork, circuitsOf } from './checks'
import { chipLimits, type ChipLimits } from './chip-limits'
import { copiesFor } from './copies'
import { denseCounts, operationCounts } from './count'
import { fanInsOf, type FanIns } from './fan-ins'
import { finding } from './findings'
import { layerParts } from './layer-parts'
import type { LayerShape } from './layers'
import type { MappingNetwork } from './mapping-network'
import { notSpiking } from './not-spiking'
import { layerOrder } from './partition/layer-order'
import { coreUses } from './partition/core-uses'
import type { CoreUse } from './partition/capacity'
import type { TooLarge } from './partition/fill'
import type { HypergraphSource } from './partition/hypergraph'
import { partition, type Partition } from './partition/partition'
import { placeParts, type PlacedParts } from './place-parts'
import { slicesOf } from './slices'

export interface MapOptions {
  readonly seed: number
  /** Chips that there are; as many as it takes without it. */
  readonly chips?: number | undefined
  /** What an entry into another chip costs a spike, in hops. */
  readonly chipWeight: number
  /** Layers described by hand, for chips that take layers. */
  readonly layers?: readonly LayerShape[] | undefined
  readonly goOn: () => boolean
  /** Only whether it fits: nothing is searched for. */
  readonly isQuick?: boolean
}

/** More cores than this are not listed one by one. */
const mostListed = 4096

/** Maps a network onto one chip: checks, partition, placement, and what it makes the chip do. */
export function mapChip(
  network: MappingNetwork,
  entry: HardwareEntry,
  options: MapOptions,
  fans: FanIns = fanInsOf(network)
): ChipMapping {
  const began = performance.now()
  const limits = chipLimits(entry)
  const end = (found: Partial<ChipMapping>, findings: readonly MappingFinding[]): ChipMapping => ({
    ...nothing,
    ...found,
    chip: entry.id,
    verdict: found.verdict ?? verdictOf(findings),
    findings: [...findings],
    seconds: (performance.now() - began) / 1000
  })
  if (limits.scheme === 'none') {
    const counts = denseCounts(network)
    return end({ verdict: 'not-a-spiking-target', counts }, notSpiking(network, entry))
  }
  const findings = checkNetwork(network, limits, fans)
  const source = sourceOf(network, limits, fans)
  if (limits.scheme === 'layers') {
    const { parts, found } = layerParts(network, entry, options.layers)
    findings.push(...found)
    if (!parts || isRefused(findings)) return end({}, findings)
    return end(mappedFrom({ network, limits, fans, source, options }, parts, findings), findings)
  }
  if (isRefused(findings)) return end({}, findings)
  const parted = partition(source, {
    capacity: limits.capacity,
    layers: layerOrder(network),
    goOn: options.goOn,
    isQuick: options.isQuick ?? false
  })
  if (!parted.ok) {
    return end({}, [...findings, tooLarge(parted.failure, network, limits)])
  }
  const work = { network, limits, fans, source, options }
  return end(mappedFrom(work, parted.value, findings), findings)
}

const nothing: Omit<ChipMapping, 'chip' | 'verdict' | 'findings' | 'seconds'> = {
  remedies: [],
  cores: null,
  chips: null,
  utilisation: [],
  partition: null,
  placement: null,
  slices: [],
  coreLoads: [],
  counts: null
}

const isRefused = (findings: readonly MappingFinding[]): boolean =>
  findings.some(({ severity }) => severity === 'refuse')

const verdictOf = (findings: readonly MappingFinding[]): MappingVerdict =>
  isRefused(findings)
    ? 'does-not-fit'
    : findings.some(({ severity }) => severity === 'degrade')
      ? 'fits-with-losses'
      : 'fits'

function sourceOf(network: MappingNetwork, limits: ChipLimits, fans: FanIns): HypergraphSource {
  const groups = new Uint16Array(network.neurons)
  network.populations.forEach(({ first, size }, index) => groups.fill(index, first, first + size))
  const { neurons, starts, targets, spikes } = network
  return {
    ...{ neurons, starts, targets, spikes },
    sizes: circuitsOf(fans, limits),
    groupOf: (neuron) => groups[neuron] ?? 0
  }
}

function tooLarge(
  { neuron, limit, have }: TooLarge,
  { populations }: MappingNetwork,
  limits: ChipLimits
): MappingFinding {
  const population = populations.findLast(({ first }) => first <= neuron)?.name
  const of = {
    neurons: limits.neuronsPerCore,
    memoryBits: limits.memoryBits,
    synapses: limits.synapsesPerCore,
    axonsIn: limits.axonsIn,
    axonsOut: limits.axonsOut,
    configurations: limits.configurations?.warn ?? null
  }[limit]
  const unit = limit === 'memoryBits' ? 'bit' : ''
  return finding('refuse', `core.${limit}`, { population, have, limit: of, unit })
}

type AnyPartition = Omit<Partition, 'start' | 'isCancelled'> & {
  readonly start: NonNullable<ChipMapping['partition']>['start']
  readonly besides?: number
}

interface Work {
  readonly network: MappingNetwork
  readonly limits: ChipLimits
  readonly fans: FanIns
  readonly source: HypergraphSource
  readonly options: MapOptions
}

/** Everything that follows once neurons have cores; adds what is found on the way to the findings. */
function mappedFrom(
  work: Work,
  parted: AnyPartition,
  findings: MappingFinding[]
): Partial<ChipMapping> {
  const { network, limits, fans, source, options } = work
  const { parts } = parted
  const uses = coreUses(source, parts, parted.cores, limits.capacity)
  const copies =
    limits.scheme === 'copies'
      ? copiesFor(source, parts, parted.cores, limits.capacity.neurons)
      : { copies: 0, cores: 0, spikes: 0, levels: 0 }
  if (copies.copies > 0) {
    const values = { cores: copies.cores, levels: copies.levels }
    findings.push(finding('degrade', 'copies', { have: copies.copies, values }))
  }
  const needed = parted.cores - (parted.besides ?? 0) + copies.cores
  findings.push(...coreFindings(work, needed, uses))
  // Parts that run one after another share the one chip that there is.
  const cores = limits.scheme === 'circuits' && limits.coresPerChip === 1 ? 1 : needed
  const placed = placeParts({ source, parts, cores: parted.cores, limits, options })
  findings.push(...placed.findings)
  const chips = Math.ceil(cores / (limits.coresPerChip ?? cores))
  const { cost, sequentialCost, start, blockSize, passes } = parted
  const counts = operationCounts({
    ...{ network, limits, fans, parts, uses, copies, cores, chips },
    travel: placed.travel,
    tiles: placed.tiles
  })
  return {
    cores,
    chips,
    utilisation: utilisationOf(uses, limits, fans, network, cores, chips, placed.routing),
    partition: {
      ...{ cost, sequentialCost, start, blockSize, passes },
      copies: copies.copies,
      copyLevels: copies.levels
    },
    placement: withPeaks(placed.summary, network, counts.chipSteps),
    slices: slicesOf(network, parts),
    coreLoads: cores > mostListed ? [] : coreLoads(work, parts, uses, placed),
    counts
  }
}

/** Adds what goes over the hottest link in a step: on average, and when the whole network is busiest. */
function withPeaks(
  summary: NonNullable<ChipMapping['placement']>,
  { stepSpikes }: MappingNetwork,
  chipSteps: number
): NonNullable<ChipMapping['placement']> {
  const { hottest } = summary
  if (!hottest || chipSteps <= 0) return summary
  const mean = hottest.spikes / chipSteps
  const peak = stepSpikes.mean > 0 ? (mean * stepSpikes.max) / stepSpikes.mean : mean
  return { ...summary, hottestPerStep: { mean, peak } }
}

function coreFindings(
  { network, limits, options }: Work,
  cores: number,
  uses: readonly CoreUse[]
): MappingFinding[] {
  const found: MappingFinding[] = []
  const { coresPerChip, configurations, scheme } = limits
  if (configurations) {
    const most = uses.reduce((a, use) => Math.max(a, use.configurations), 0)
    if (most > configurations.warn.value) {
      found.push(finding('degrade', 'configurations', { have: most, limit: configurations.warn }))
    }
  }
  if (scheme === 'circuits' && coresPerChip === 1) {
    if (cores === 1) return found
    const values = { parts: cores, most: limits.neuronsPerChip?.value ?? 0 }
    const limit = limits.neuronsPerChip
    const have = network.neurons
    const isCircular = largestLoop(network) > (limit?.value ?? Infinity)
    found.push(
      isCircular
        ? finding('refuse', 'neuronsPerChip', { have, limit })
        : finding('degrade', 'inParts', { have, limit, values })
    )
    return found
  }
  if (coresPerChip === null) return found
  const chips = Math.ceil(cores / coresPerChip)
  const values = { cores, perChip: coresPerChip }
  if (options.chips !== undefined && chips > options.chips) {
    const limit = { value: options.chips, source: null, confidence: null, assumedFrom: null }
    found.push(finding('refuse', 'chipsGiven', { have: chips, limit, values }))
  } else if (limits.mostChips && chips > limits.mostChips.value) {
    found.push(finding('refuse', 'chipsBuilt', { have: chips, limit: limits.mostChips, values }))
  } else if (scheme === 'whole' && chips > 1) {
    found.push(
      finding('refuse', 'neuronsPerChip', { have: network.neurons, limit: limits.neuronsPerChip })
    )
  } else if (chips > 1) {
    found.push(finding('note', 'severalChips', { have: chips, values }))
  }
  return found
}

/** Neurons of the largest group of populations that are connected in a circle. */
function largestLoop({ populations, projections }: MappingNetwork): number {
  const reach = populations.map((_, from) => {
    const seen = new Set<number>()
    const waiting = [from]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { source, target } of projections) {
        if (source !== next || seen.has(target)) continue
        seen.add(target)
        waiting.push(target)
      }
    }
    return seen
  })
  return populations.reduce((most, _, one) => {
    const size = populations.reduce(
      (sum, { size: own }, other) =>
        sum + (reach[one]?.has(other) && reach[other]?.has(one) ? own : 0),
      0
    )
    return Math.max(most, size)
  }, 0)
}

function utilisationOf(
  uses: readonly CoreUse[],
  limits: ChipLimits,
  fans: FanIns,
  network: MappingNetwork,
  cores: number,
  chips: number,
  routing: number | null
): Utilisation[] {
  const found: Utilisation[] = []
  const add = (kind: Utilisation['kind'], name: keyof CoreUse, unit = ''): void => {
    const limit = limits.capacity[name]
    if (limit === Infinity) return
    const total = uses.reduce((sum, use) => sum + use[name], 0)
    const most = uses.reduce((a, use) => Math.max(a, use[name]), 0)
    found.push({ kind, mean: total / uses.length, most, limit, unit })
  }
  add('neurons', 'neurons')
  add('synapseMemory', 'memoryBits', 'bit')
  if (limits.capacity.memoryBits === Infinity) add('synapseMemory', 'synapses')
  add('axonsIn', 'axonsIn')
  add('axonsOut', 'axonsOut')
  add('configurations', 'configurations')
  if (limits.fanIn && limits.scheme !== 'circuits') {
    const most = network.populations.reduce((a, _, i) => Math.max(a, fans.mostOf(i).synapses), 0)
    const mean = network.synapses / Math.max(1, network.neurons)
    found.push({ kind: 'fanIn', mean, most, limit: limits.fanIn.value, unit: '' })
  }
  if (limits.routing && routing !== null) {
    found.push({
      kind: 'routing',
      mean: routing,
      most: routing,
      limit: limits.routing.value,
      unit: ''
    })
  }
  if (limits.coresPerChip) {
    const limit = limits.coresPerChip * chips
    found.push({ kind: 'cores', mean: cores, most: cores, limit, unit: '' })
  }
  return found
}

function coreLoads(
  { network, fans, limits }: Work,
  parts: Uint32Array,
  uses: readonly CoreUse[],
  { at }: PlacedParts
): CoreLoad[] {
  const spikes = new Float64Array(uses.length)
  const synops = new Float64Array(uses.length)
  const neurons = new Uint32Array(uses.length)
  parts.forEach((core, neuron) => {
    spikes[core] = (spikes[core] ?? 0) + (network.spikes[neuron] ?? 0)
    synops[core] = (synops[core] ?? 0) + (fans.events[neuron] ?? 0)
    neurons[core] = (neurons[core] ?? 0) + 1
  })
  return uses.map((use, core) => ({
    ...at(core),
    neurons: neurons[core] ?? 0,
    synapses: use.synapses,
    axonsIn: use.axonsIn,
    axonsOut: use.axonsOut,
    bytes: (use.memoryBits - use.neurons * limits.capacity.stateBits) / 8,
    spikes: spikes[core] ?? 0,
    synops: synops[core] ?? 0
  }))
}
