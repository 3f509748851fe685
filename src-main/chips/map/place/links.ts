import type { LinkLoad } from '../../../../src-shared/hardware/mapping-result'
import { chipAt, way, type Sites } from './topology'
import { eachReach, type Traffic, type TrafficSource } from './traffic'

/** What travelling costs: hops by direction, entries into other chips, and what goes over every link. */
export interface Travel {
  readonly hopsEastWest: number
  readonly hopsNorthSouth: number
  readonly interChip: number
  /** Spikes times cores that each reaches. */
  readonly messages: number
  readonly longest: number
  readonly links: readonly LinkLoad[]
}

/** Directions of links: east, west, north, south, and both diagonals of a torus. */
const directions = 6

export interface TravelOptions {
  readonly source: TrafficSource
  readonly parts: Uint32Array
  readonly cores: number
  readonly sites: Sites
  readonly at: Uint32Array
  readonly traffic: Traffic
  /** A spike that goes several ways shares what they have in common. */
  readonly isMulticast: boolean
  /** All neurons of a core go to every core that one of them reaches: routes are kept by core. */
  readonly isByCore: boolean
}

/** Follows every spike along its rows and columns. */
export function travelOf(options: TravelOptions): Travel {
  const walker = new Walker(options)
  const { source, parts, cores, isByCore, isMulticast } = options
  if (isByCore) {
    for (const [core, { reached, spikes }] of unionsOf(source, parts, cores).entries()) {
      walker.send(core, Uint32Array.from(reached).sort(), spikes)
    }
    return walker.result()
  }
  if (isMulticast) {
    eachReach(source, parts, cores, (neuron, reached) =>
      walker.send(parts[neuron] ?? 0, reached, source.spikes[neuron] ?? 0)
    )
    return walker.result()
  }
  // Spikes that travel alone can be followed together, core by core.
  const { starts, to, spikes } = options.traffic
  let messages = 0
  eachReach(source, parts, cores, (neuron, { length }) => {
    messages += length * (source.spikes[neuron] ?? 0)
  })
  for (let core = 0; core < cores; core++) {
    const end = starts[core + 1] ?? 0
    for (let k = starts[core] ?? 0; k < end; k++) walker.send(core, [to[k] ?? 0], spikes[k] ?? 0)
  }
  return { ...walker.result(), messages }
}

/** Of each core what its neurons reach together, and their spikes. */
export function unionsOf(
  source: TrafficSource,
  parts: Uint32Array,
  cores: number
): { readonly reached: Set<number>; spikes: number }[] {
  const found = Array.from({ length: cores }, () => ({ reached: new Set<number>(), spikes: 0 }))
  eachReach(source, parts, cores, (neuron, reached) => {
    const own = found[parts[neuron] ?? 0]
    if (!own) return
    for (const part of reached) own.reached.add(part)
    own.spikes += source.spikes[neuron] ?? 0
  })
  return found
}

class Walker {
  readonly #loads: Float64Array
  readonly #stamps: Int32Array
  #stamp = 0
  #eastWest = 0
  #northSouth = 0
  #interChip = 0
  #messages = 0
  #longest = 0

  constructor(readonly options: TravelOptions) {
    const { width, height } = options.sites
    this.#loads = new Float64Array(width * height * directions)
    this.#stamps = new Int32Array(width * height * directions).fill(-1)
  }

  send(core: number, reached: ArrayLike<number>, spikes: number): void {
    const { sites, at } = this.options
    const { kind } = sites.topology
    this.#stamp++
    this.#messages += spikes * reached.length
    if (kind === 'none') return
    const from = at[core] ?? 0
    const chips = new Set<number>()
    for (let i = 0; i < reached.length; i++) {
      const to = at[reached[i] ?? 0] ?? 0
      if (to === from) continue
      if (kind === 'star') {
        this.#eastWest += 2 * spikes
        this.#longest = 2
        continue
      }
      const chip = chipAt(sites, to)
      if (chip !== chipAt(sites, from) && (!chips.has(chip) || !this.options.isMulticast)) {
        chips.add(chip)
        this.#interChip += spikes
      }
      this.#walk(from, to, spikes)
    }
  }

  #walk(from: number, to: number, spikes: number): void {
    const { sites } = this.options
    const { x, y, diagonal } = way(sites, from, to)
    this.#longest = Math.max(this.#longest, Math.abs(x) + Math.abs(y) + Math.abs(diagonal))
    let site = this.#go(from, diagonal, diagonal > 0 ? 4 : 5, spikes)
    site = this.#go(site, x, x > 0 ? 0 : 1, spikes)
    this.#go(site, y, y > 0 ? 3 : 2, spikes)
  }

  #go(from: number, steps: number, direction: number, spikes: number): number {
    const { width, height } = this.options.sites
    const dx = [1, -1, 0, 0, 1, -1][direction] ?? 0
    const dy = [0, 0, -1, 1, 1, -1][direction] ?? 0
    let site = from
    for (let i = 0; i < Math.abs(steps); i++) {
      const link = site * directions + direction
      const isShared = this.options.isMulticast && this.#stamps[link] === this.#stamp
      this.#stamps[link] = this.#stamp
      if (!isShared) {
        this.#loads[link] = (this.#loads[link] ?? 0) + spikes
        if (dx !== 0) this.#eastWest += spikes
        else this.#northSouth += spikes
      }
      const x = ((site % width) + dx + width) % width
      const y = (Math.floor(site / width) + dy + height) % height
      site = y * width + x
    }
    return site
  }

  result(): Travel {
    const { width, height } = this.options.sites
    const links: LinkLoad[] = []
    this.#loads.forEach((spikes, link) => {
      if (spikes === 0) return
      const site = Math.floor(link / directions)
      const direction = link % directions
      const [x, y] = [site % width, Math.floor(site / width)]
      const dx = [1, -1, 0, 0, 1, -1][direction] ?? 0
      const dy = [0, 0, -1, 1, 1, -1][direction] ?? 0
      const toX = (x + dx + width) % width
      const toY = (y + dy + height) % height
      links.push({ fromX: x, fromY: y, toX, toY, spikes })
    })
    return {
      hopsEastWest: this.#eastWest,
      hopsNorthSouth: this.#northSouth,
      interChip: this.#interChip,
      messages: this.#messages,
      longest: this.#longest,
      links
    }
  }
}
