import { best } from '../../../src-shared/hardware/best'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { Topology } from './place/topology'
import { unlimited, type Capacity } from './partition/capacity'
import {
  chipStep,
  limit,
  limitOf,
  mostChips,
  schemeOf,
  weightBits,
  type Limit,
  type Scheme
} from './target'

/** What a chip can hold, in one form for all chips. */
export interface ChipLimits {
  readonly entry: HardwareEntry
  readonly scheme: Scheme
  readonly coresPerChip: number | null
  readonly mostChips: Limit | null
  readonly neuronsPerCore: Limit | null
  readonly neuronsPerChip: Limit | null
  readonly synapsesPerCore: Limit | null
  readonly synapsesPerChip: Limit | null
  readonly memoryBits: Limit | null
  readonly axonsIn: Limit | null
  readonly axonsOut: Limit | null
  /** Different sources, or synapses, of one neuron. */
  readonly fanIn: Limit | null
  readonly destinations: Limit | null
  readonly routing: Limit | null
  readonly delay: Limit | null
  readonly configurations: { readonly warn: Limit; readonly refuse: number } | null
  readonly weightBits: Limit | null
  /** ms */
  readonly step: Limit | null
  readonly topology: Topology
  /** Whether a spike is copied on its way, and not at its source. */
  readonly isMulticast: boolean
  /** Whether every neuron is updated in every step, whatever happens. */
  readonly updatesAlways: boolean
  readonly capacity: Capacity
}

const bitsOfWord = 64
/** Bits of a synapse's place on a core of up to 1,024 neurons, of its delay, and of the head of a list. */
const [indexBits, delayBits, headBits] = [10, 6, 10]
/** Synapses that one list takes; then another begins. */
const synapsesOfList = 64

/** Everything that limits a mapping onto a chip. A limit that is not published is null, and does not limit. */
export function chipLimits(entry: HardwareEntry): ChipLimits {
  const scheme = schemeOf(entry)
  const number = (field: string, factor = 1): Limit | null => limit(entry, field, factor)
  const bits = weightBits(entry)
  const neuronsTotal = number('neurons_total')
  const neuronsPerCore = number('neurons_per_core')
  const cores = coresOf(entry, scheme)
  const isWhole = scheme === 'whole' || (scheme === 'circuits' && cores === 1)
  const synapsesTotal = number('synapses_total') ?? number('parameters_total')
  const own: Omit<ChipLimits, 'capacity'> = {
    entry,
    scheme,
    coresPerChip: cores,
    mostChips: isWhole ? null : mostChips(entry, cores),
    neuronsPerCore: isWhole ? neuronsTotal : neuronsPerCore,
    neuronsPerChip: neuronsTotal,
    synapsesPerCore:
      number('synapses_per_core') ??
      (synapsesTotal &&
      cores &&
      scheme !== 'layers' &&
      best(entry, 'synapse_memory_per_core_bits') === null
        ? { ...synapsesTotal, value: Math.floor(synapsesTotal.value / cores) }
        : null),
    synapsesPerChip: synapsesTotal,
    memoryBits: memoryOf(entry, scheme, cores),
    axonsIn: axonsInOf(entry, scheme),
    axonsOut: number('axons_out_per_core'),
    fanIn: scheme === 'copies' ? null : number('fan_in_max'),
    destinations: scheme === 'tagged' ? number('fan_out_max') : null,
    routing: number('router_entries'),
    delay: number('delay_max_steps'),
    configurations: configurationsOf(entry),
    weightBits: bits,
    step: chipStep(entry),
    topology: topologyOf(entry, scheme, cores),
    isMulticast: /multicast (tree|NoC)|hardware multicast|routed/.test(
      entry.mapper.multicast?.en ?? ''
    ),
    updatesAlways:
      scheme === 'copies' || scheme === 'software' || scheme === 'memories' || watchesIdle(entry)
  }
  return { ...own, capacity: capacityOf(own) }
}

/** Chips whose idle neurons cost something have to look at them in every step. */
const watchesIdle = (entry: HardwareEntry): boolean =>
  best(entry, 'energy_per_neuron_update_inactive_pj') !== null

function coresOf(entry: HardwareEntry, scheme: Scheme): number | null {
  const number = (field: string): number | null => limit(entry, field)?.value ?? null
  switch (scheme) {
    case 'whole':
      return 1
    case 'memories':
      return number('dpus_per_chip')
    case 'circuits':
      return number('chips_per_wafer') ?? 1
    case 'tagged':
      return 1
    case 'software': {
      // One of the cores runs the chip itself; what is stated for a whole chip says how many are left.
      const [total, each] = [number('neurons_total'), number('neurons_per_core')]
      return total && each ? Math.floor(total / each) : number('cores')
    }
    default:
      return number('cores')
  }
}

function memoryOf(entry: HardwareEntry, scheme: Scheme, cores: number | null): Limit | null {
  const scaled = (field: string, factor: number): Limit | null => limit(entry, field, factor)
  const each = cores ?? 1
  return (
    scaled('synapse_memory_per_core_bits', 1) ??
    scaled('memory_per_core_kib', 8192) ??
    (scheme === 'memories' ? scaled('mram_mb', 8 * 2 ** 20) : null) ??
    scaled('sdram_bytes', 8 / each) ??
    (scheme === 'software' ? scaled('dram_gib', (8 * 2 ** 30) / each) : null) ??
    (scheme === 'cores' && best(entry, 'synapses_total') === null
      ? scaled('memory_total_mib', (8 * 2 ** 20) / each)
      : null) ??
    scaled('memory_total_kib', 8192)
  )
}

function axonsInOf(entry: HardwareEntry, scheme: Scheme): Limit | null {
  if (scheme === 'copies') return limit(entry, 'fan_in_max')
  return scheme === 'tagged' ? limit(entry, 'tags') : limit(entry, 'axons_in_per_core')
}

function configurationsOf(entry: HardwareEntry): ChipLimits['configurations'] {
  const found = best(entry, 'config_limits_per_core')
  const value = found?.value
  if (!found || typeof value !== 'object' || Array.isArray(value)) return null
  const numbers = [value['vth_cfgs'], value['synapse_cfgs']].filter(
    (one) => typeof one === 'number'
  )
  const own = numbers.length > 0 ? Math.min(...numbers) : null
  // The software that states 8 checks for 16 at another place: above 8 is told, above 16 is refused.
  return own === null ? null : { warn: limitOf(found, own), refuse: 2 * own }
}

/** A rectangle of so many places, as square as can be. */
export function rectangle(places: number): { readonly width: number; readonly height: number } {
  for (let height = Math.floor(Math.sqrt(places)); height > 1; height--) {
    if (places % height === 0 && places / height <= 2 * height) {
      return { width: places / height, height }
    }
  }
  const height = Math.max(1, Math.floor(Math.sqrt(places)))
  return { width: Math.ceil(places / height), height }
}

function topologyOf(entry: HardwareEntry, scheme: Scheme, cores: number | null): Topology {
  const text = entry.mapper.topology?.en ?? ''
  switch (scheme) {
    case 'memories':
      return { kind: 'star', perSite: 1, ...rectangle(cores ?? 1) }
    case 'software':
      return { kind: 'torus', perSite: cores ?? 1, width: 1, height: 1 }
    case 'tagged':
      return { kind: 'grid', perSite: 1, width: 1, height: 1, reach: 7 }
    case 'whole':
    case 'layers':
    case 'none':
      return { kind: 'none', perSite: 1, width: 1, height: 1 }
    case 'circuits':
      return cores === 1
        ? { kind: 'none', perSite: 1, width: 1, height: 1 }
        : { kind: 'mesh', perSite: 1, ...rectangle(cores ?? 1) }
    default: {
      const perSite = entry.mapper.coresPerTile ?? 1
      const given = /(\d+)\s*[x×]\s*(\d+)/.exec(text)
      if (given) return { kind: 'mesh', perSite, width: Number(given[1]), height: Number(given[2]) }
      return { kind: 'mesh', perSite, ...rectangle(Math.ceil((cores ?? 64) / perSite)) }
    }
  }
}

/** Limits of one core as the partition takes them. */
function capacityOf(own: Omit<ChipLimits, 'capacity'>): Capacity {
  const { scheme, entry } = own
  const orNone = (found: Limit | null): number => found?.value ?? Infinity
  const neurons =
    scheme === 'circuits' && own.coresPerChip !== 1
      ? orNone(own.neuronsPerCore)
      : scheme === 'tagged'
        ? orNone(own.neuronsPerChip)
        : orNone(own.neuronsPerCore)
  const weight = own.weightBits?.value ?? 16
  const hasLists = best(entry, 'synapse_memory_per_core_bits') !== null
  return {
    ...unlimited,
    neurons,
    synapses: orNone(own.synapsesPerCore),
    memoryBits: orNone(own.memoryBits),
    axonsIn: orNone(own.axonsIn),
    axonsOut: orNone(own.axonsOut),
    configurations: own.configurations?.refuse ?? Infinity,
    axonBits: hasLists ? listBits(weight) : plainBits(scheme, weight),
    // Synapses and states share the memory where it is not for synapses alone: a word for each of two states.
    stateBits: hasLists ? 0 : 2 * wordBits(entry)
  }
}

const wordBits = (entry: HardwareEntry): number => limit(entry, 'state_bits')?.value ?? 32

/**
 * Bits of a source's list of synapses on one core: a head and a sparse entry for each, in whole words
 * (nengo-loihi, SynapseConfig.bits_per_axon; delays counted).
 */
const listBits =
  (weight: number) =>
  (synapses: number): number => {
    const lists = Math.ceil(synapses / synapsesOfList)
    const bits = synapses * (weight + indexBits + delayBits) + lists * headBits
    return bitsOfWord * Math.ceil(bits / bitsOfWord)
  }

/** A weight and a place for each; in programs a word of 32 bits, beside memories two. */
const plainBits = (scheme: Scheme, weight: number): ((synapses: number) => number) => {
  const each = scheme === 'memories' ? 64 : scheme === 'software' ? 32 : weight + 16
  return (synapses) => synapses * each
}
