import type { PlacementSummary } from '../../../../src-shared/hardware/mapping-result'

/** How the places of a chip, or of chips, are joined. */
export interface Topology {
  readonly kind: PlacementSummary['topology']
  /** Cores at one place: of a tile, or of a chip among chips. */
  readonly perSite: number
  /** Places of one chip. */
  readonly width: number
  readonly height: number
  /** Places that a spike can go along each axis, where that is limited. */
  readonly reach?: number
}

/** Places of so many chips, side by side. */
export interface Sites {
  readonly topology: Topology
  readonly width: number
  readonly height: number
  readonly chips: number
  readonly chipsAcross: number
}

/** What an entry into another chip costs, in hops; not published by anybody, so it can be set. */
export const usualChipWeight = 10

/** Room for so many cores. */
export function sitesFor(topology: Topology, cores: number): Sites {
  const sites = Math.ceil(cores / topology.perSite)
  const isOfChips = topology.kind === 'torus' || topology.kind === 'grid'
  const chips = isOfChips ? sites : Math.ceil(sites / (topology.width * topology.height))
  const chipsAcross = Math.ceil(Math.sqrt(chips))
  const chipsDown = Math.ceil(chips / chipsAcross)
  return isOfChips
    ? { topology, width: chipsAcross, height: chipsDown, chips, chipsAcross }
    : {
        topology,
        width: chipsAcross * topology.width,
        height: chipsDown * topology.height,
        chips,
        chipsAcross
      }
}

/** Index of the chip that a place is on. */
export function chipAt({ topology, width, chipsAcross }: Sites, site: number): number {
  if (topology.kind === 'torus' || topology.kind === 'grid') return site
  const x = site % width
  const y = Math.floor(site / width)
  return Math.floor(y / topology.height) * chipsAcross + Math.floor(x / topology.width)
}

/** The way around a ring of so many places, with its sign: the shorter one. */
const around = (difference: number, size: number): number => {
  const wrapped = ((difference % size) + size) % size
  return wrapped > size / 2 ? wrapped - size : wrapped
}

/**
 * Steps along the axes between two places; on a torus with six links `diagonal` steps go along both at once,
 * and the way is the shortest one around either side.
 */
export function way(
  { topology, width, height }: Sites,
  from: number,
  to: number
): { readonly x: number; readonly y: number; readonly diagonal: number } {
  const dx = (to % width) - (from % width)
  const dy = Math.floor(to / width) - Math.floor(from / width)
  if (topology.kind !== 'torus') return { x: dx, y: dy, diagonal: 0 }
  let best = { x: 0, y: 0, diagonal: 0 }
  let shortest = Infinity
  for (const x of [around(dx, width), around(dx, width) - Math.sign(around(dx, width)) * width]) {
    for (const y of [
      around(dy, height),
      around(dy, height) - Math.sign(around(dy, height)) * height
    ]) {
      const shared = x * y > 0 ? Math.min(Math.abs(x), Math.abs(y)) * Math.sign(x) : 0
      const length = Math.abs(shared) + Math.abs(x - shared) + Math.abs(y - shared)
      if (length >= shortest) continue
      shortest = length
      best = { x: x - shared, y: y - shared, diagonal: shared }
    }
  }
  return best
}

/** Hops between two places. */
export function hops(sites: Sites, from: number, to: number): number {
  if (from === to || sites.topology.kind === 'none') return 0
  if (sites.topology.kind === 'star') return 2
  const { x, y, diagonal } = way(sites, from, to)
  return Math.abs(x) + Math.abs(y) + Math.abs(diagonal)
}

/** Hops, with chips that are entered counted as so many more. */
export function distance(sites: Sites, from: number, to: number, chipWeight: number): number {
  const { topology, width, chipsAcross } = sites
  const plain = hops(sites, from, to)
  if (plain === 0 || topology.kind !== 'mesh' || sites.chips === 1) return plain
  const [a, b] = [chipAt(sites, from), chipAt(sites, to)]
  if (a === b || width === 0) return plain
  const across = Math.abs((a % chipsAcross) - (b % chipsAcross))
  const down = Math.abs(Math.floor(a / chipsAcross) - Math.floor(b / chipsAcross))
  return plain + (chipWeight - 1) * (across + down)
}
