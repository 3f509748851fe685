import type {
  LinkLoad,
  MappingFinding,
  PlacementSummary
} from '../../../src-shared/hardware/mapping-result'
import type { ChipLimits } from './chip-limits'
import { finding } from './findings'
import type { MapOptions } from './map-chip'
import type { HypergraphSource } from './partition/hypergraph'
import { travelOf, type Travel } from './place/links'
import { place, sequentialSites } from './place/place'
import { chipAt, sitesFor, way, type Sites } from './place/topology'
import { eachReach, trafficOf, type Traffic } from './place/traffic'
import { routingEntries } from './routing'

export interface PlacedParts {
  readonly summary: PlacementSummary
  readonly travel: Travel
  readonly findings: readonly MappingFinding[]
  /** Entries of the fullest routing table; null where there are none. */
  readonly routing: number | null
  /** Places in use. */
  readonly tiles: number
  readonly at: (core: number) => { readonly chip: number; readonly x: number; readonly y: number }
}

interface Parts {
  readonly source: HypergraphSource
  readonly parts: Uint32Array
  readonly cores: number
  readonly limits: ChipLimits
  readonly options: MapOptions
}

/** More links than this are not listed. */
const mostLinks = 20_000

/** Gives every core a place, and follows the spikes between them. */
export function placeParts({ source, parts, cores, limits, options }: Parts): PlacedParts {
  const { topology, isMulticast, scheme } = limits
  const sites = sitesFor(topology, cores)
  const traffic = trafficOf(source, parts, cores)
  const { seed, chipWeight, goOn, isQuick } = options
  const placed = isQuick
    ? { sites: sequentialSites(sites, cores), startCost: 0, cost: 0, sequentialCost: 0 }
    : place(traffic, sites, { seed, chipWeight, goOn })
  const at = placed.sites
  const isByCore = scheme === 'software'
  const travel = travelOf({ source, parts, cores, sites, at, traffic, isMulticast, isByCore })
  const routing = limits.routing ? routingEntries(source, parts, cores, sites, at) : null
  const findings: MappingFinding[] = []
  if (limits.routing && routing && routing.most > limits.routing.value) {
    const values = { chip: routing.chip }
    findings.push(
      finding('refuse', 'routing', { have: routing.most, limit: limits.routing, values })
    )
  }
  if (limits.destinations) findings.push(...destinationFindings(source, parts, cores, limits))
  findings.push(...reachFindings(traffic, sites, at))
  const hottest = travel.links.reduce<LinkLoad | null>(
    (a, b) => (a && a.spikes >= b.spikes ? a : b),
    null
  )
  return {
    summary: {
      topology: topology.kind,
      width: sites.width,
      height: sites.height,
      startCost: placed.startCost,
      cost: placed.cost,
      sequentialCost: placed.sequentialCost,
      hottest,
      hottestPerStep: null,
      links: travel.links.length > mostLinks ? [] : [...travel.links]
    },
    travel,
    findings,
    routing: routing?.most ?? null,
    tiles: new Set(at).size,
    at: (core) => {
      const site = at[core] ?? 0
      return { chip: chipAt(sites, site), x: site % sites.width, y: Math.floor(site / sites.width) }
    }
  }
}

/** Neurons that would have to be sent to more chips than they have entries for. */
function destinationFindings(
  source: HypergraphSource,
  parts: Uint32Array,
  cores: number,
  { destinations }: ChipLimits
): MappingFinding[] {
  let most = 0
  let over = 0
  eachReach(source, parts, cores, (_, { length }) => {
    most = Math.max(most, length)
    if (destinations && length > destinations.value) over++
  })
  return over > 0
    ? [finding('refuse', 'destinations', { have: most, limit: destinations, values: { over } })]
    : []
}

/** Ways that are longer than a spike can go. */
function reachFindings(traffic: Traffic, sites: Sites, at: Uint32Array): MappingFinding[] {
  const { reach } = sites.topology
  if (reach === undefined) return []
  let most = 0
  for (let core = 0; core < traffic.cores; core++) {
    const end = traffic.starts[core + 1] ?? 0
    for (let k = traffic.starts[core] ?? 0; k < end; k++) {
      const { x, y } = way(sites, at[core] ?? 0, at[traffic.to[k] ?? 0] ?? 0)
      most = Math.max(most, Math.abs(x), Math.abs(y))
    }
  }
  const limit = { value: reach, source: null, confidence: null, assumedFrom: null }
  return most > reach ? [finding('refuse', 'reach', { have: most, limit })] : []
}
