import { way, type Sites } from './place/topology'
import { unionsOf } from './place/links'
import type { TrafficSource } from './place/traffic'

/**
 * Entries of the fullest routing table: one for each core whose spikes a chip handles, neighbours in the order of
 * cores joined where they go the same way. Spikes that only pass straight through need none.
 */
export function routingEntries(
  source: TrafficSource,
  parts: Uint32Array,
  cores: number,
  sites: Sites,
  at: Uint32Array
): { readonly most: number; readonly chip: number } {
  const tables: Map<number, string>[] = Array.from(
    { length: sites.width * sites.height },
    () => new Map()
  )
  unionsOf(source, parts, cores).forEach(({ reached }, core) => {
    const from = at[core] ?? 0
    const routes = new Map<number, Set<string>>()
    const note = (site: number, route: string): void => {
      const own = routes.get(site) ?? new Set<string>()
      own.add(route)
      routes.set(site, own)
    }
    for (const part of reached) {
      const to = at[part] ?? 0
      let site = from
      for (const [direction, steps] of stepsOf(sites, from, to)) {
        for (let i = 0; i < steps; i++) {
          note(site, direction)
          site = neighbour(sites, site, direction)
        }
      }
      note(to, `core ${part}`)
    }
    for (const [site, route] of routes) tables[site]?.set(core, [...route].sort().join(' '))
  })
  let most = 0
  let chip = 0
  tables.forEach((table, site) => {
    let entries = 0
    let last: { core: number; route: string } | null = null
    for (const [core, route] of [...table].sort(([a], [b]) => a - b)) {
      if (last?.core !== core - 1 || last.route !== route) entries++
      last = { core, route }
    }
    if (entries > most) {
      most = entries
      chip = site
    }
  })
  return { most, chip }
}

type Direction = 'e' | 'w' | 'n' | 's' | 'ne' | 'sw'

const moves: Readonly<Record<Direction, readonly [number, number]>> = {
  e: [1, 0],
  w: [-1, 0],
  n: [0, -1],
  s: [0, 1],
  ne: [1, 1],
  sw: [-1, -1]
}

function stepsOf(sites: Sites, from: number, to: number): readonly [Direction, number][] {
  const { x, y, diagonal } = way(sites, from, to)
  return [
    [diagonal > 0 ? 'ne' : 'sw', Math.abs(diagonal)],
    [x > 0 ? 'e' : 'w', Math.abs(x)],
    [y > 0 ? 's' : 'n', Math.abs(y)]
  ]
}

function neighbour({ width, height }: Sites, site: number, direction: Direction): number {
  const [dx, dy] = moves[direction]
  const x = ((site % width) + dx + width) % width
  const y = (Math.floor(site / width) + dy + height) % height
  return y * width + x
}
