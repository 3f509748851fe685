import { hilbertOrder, spectralOrder } from './order'
import { distance, type Sites } from './topology'
import { exchangeOf, type Traffic } from './traffic'

/** Elementary steps of a search at most. */
const budget = 12_000_000

export interface PlaceOptions {
  readonly seed: number
  readonly chipWeight: number
  readonly goOn: () => boolean
}

export interface Placed {
  /** Place of each core; several may share one. */
  readonly sites: Uint32Array
  readonly startCost: number
  readonly cost: number
  readonly sequentialCost: number
}

/** Spikes times distances. */
export function placementCost(
  { cores, starts, to, spikes }: Traffic,
  sites: Sites,
  at: Uint32Array,
  chipWeight: number
): number {
  let cost = 0
  for (let core = 0; core < cores; core++) {
    const end = starts[core + 1] ?? 0
    for (let k = starts[core] ?? 0; k < end; k++) {
      cost += (spikes[k] ?? 0) * distance(sites, at[core] ?? 0, at[to[k] ?? 0] ?? 0, chipWeight)
    }
  }
  return cost
}

/** Cores at places in the order in which they were filled. */
export const sequentialSites = (sites: Sites, cores: number): Uint32Array =>
  Uint32Array.from({ length: cores }, (_, core) =>
    inChipOrder(sites, Math.floor(core / sites.topology.perSite))
  )

/** The so-manieth place, chip after chip and row after row. */
function inChipOrder({ topology, width, chipsAcross }: Sites, index: number): number {
  if (topology.kind === 'torus' || topology.kind === 'grid') return index
  const perChip = topology.width * topology.height
  const chip = Math.floor(index / perChip)
  const own = index % perChip
  const x = (chip % chipsAcross) * topology.width + (own % topology.width)
  const y = Math.floor(chip / chipsAcross) * topology.height + Math.floor(own / topology.width)
  return y * width + x
}

/** Numbers from 0 to below 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Puts cores at places so that spikes have short ways: along a curve in spectral order or as they were filled,
 * whichever is better, then by simulated annealing over swaps, then by swaps that gain. Never ends above either start.
 */
export function place(traffic: Traffic, sites: Sites, options: PlaceOptions): Placed {
  const { cores } = traffic
  const { chipWeight } = options
  const cost = (at: Uint32Array): number => placementCost(traffic, sites, at, chipWeight)
  const sequential = sequentialSites(sites, cores)
  const sequentialCost = cost(sequential)
  const { kind, perSite } = sites.topology
  if (cores < 2 || kind === 'none' || kind === 'star' || sequentialCost === 0) {
    return { sites: sequential, startCost: sequentialCost, cost: sequentialCost, sequentialCost }
  }
  const exchange = exchangeOf(traffic)
  const order = spectralOrder(exchange)
  const curve = curveOf(sites)
  const spectral = new Uint32Array(cores)
  order.forEach((core, i) => (spectral[core] = curve[Math.floor(i / perSite)] ?? 0))
  const spectralCost = cost(spectral)
  const start = spectralCost < sequentialCost ? spectral : sequential
  const startCost = Math.min(spectralCost, sequentialCost)
  const found = anneal(exchange, sites, start, options)
  const foundCost = cost(found)
  return foundCost < startCost
    ? { sites: found, startCost, cost: foundCost, sequentialCost }
    : { sites: start, startCost, cost: startCost, sequentialCost }
}

/** A curve through all places, chip after chip. */
function curveOf(sites: Sites): Uint32Array {
  const { topology, width, height, chips, chipsAcross } = sites
  if (topology.kind === 'torus' || topology.kind === 'grid') {
    return hilbertOrder(width, height).filter((site) => site < chips)
  }
  const one = hilbertOrder(topology.width, topology.height)
  return Uint32Array.from({ length: chips * one.length }, (_, i) => {
    const chip = Math.floor(i / one.length)
    const own = one[i % one.length] ?? 0
    const x = (chip % chipsAcross) * topology.width + (own % topology.width)
    const y = Math.floor(chip / chipsAcross) * topology.height + Math.floor(own / topology.width)
    return y * width + x
  })
}

function anneal(
  exchange: Traffic,
  sites: Sites,
  start: Uint32Array,
  { seed, chipWeight, goOn }: PlaceOptions
): Uint32Array {
  const { cores, starts, to, spikes } = exchange
  const { perSite } = sites.topology
  // Free places take part, as cores that exchange nothing.
  const used = new Map<number, number>()
  for (const site of start) used.set(site, (used.get(site) ?? 0) + 1)
  const free: number[] = []
  const room = sites.chips * sites.topology.width * sites.topology.height * perSite
  for (const site of curveOf(sites)) {
    for (let i = used.get(site) ?? 0; i < perSite && cores + free.length < room; i++)
      free.push(site)
  }
  const at = Uint32Array.from([...start, ...free.slice(0, 4 * cores)])
  const random = randomOf(seed + 1)
  const gainOf = (core: number, site: number, other: number): number => {
    if (core >= cores) return 0
    let gain = 0
    const own = at[core] ?? 0
    const end = starts[core + 1] ?? 0
    for (let k = starts[core] ?? 0; k < end; k++) {
      const one = to[k] ?? 0
      if (one === other) continue
      const there = at[one] ?? 0
      const near = distance(sites, own, there, chipWeight)
      gain += (spikes[k] ?? 0) * (near - distance(sites, site, there, chipWeight))
    }
    return gain
  }
  const swapGain = (a: number, b: number): number =>
    gainOf(a, at[b] ?? 0, b) + gainOf(b, at[a] ?? 0, a)
  const swap = (a: number, b: number): void => {
    const own = at[a] ?? 0
    at[a] = at[b] ?? 0
    at[b] = own
  }
  const pick = (): readonly [number, number] => [
    Math.floor(random() * cores),
    Math.floor(random() * at.length)
  ]
  const perMove = 2 + (2 * to.length) / cores
  const wanted = 50 * cores * Math.sqrt(cores)
  const moves = Math.floor(Math.min(wanted, budget / perMove))
  let scale = 0
  const probes = 64
  for (let i = 0; i < probes; i++) scale += Math.abs(swapGain(...pick())) / probes
  let temperature = scale / 2
  const cooling = Math.pow(1e-3, 1 / Math.max(1, moves * 0.8))
  for (let i = 0; i < moves; i++) {
    if (i % 1024 === 0 && !goOn()) break
    // The last fifth takes only what gains.
    const isGreedy = i > moves * 0.8
    temperature *= cooling
    const [a, b] = pick()
    if (at[a] === at[b]) continue
    const gain = swapGain(a, b)
    if (gain <= 0 && (isGreedy || random() >= Math.exp(gain / temperature))) continue
    swap(a, b)
  }
  return at.slice(0, cores)
}
