import fs from 'node:fs'
import { prepareCatalogue } from '../../../../src-main/chips/catalogue/prepare'
import type { MappingNetwork } from '../../../../src-main/chips/map/mapping-network'
import type { HardwareEntry } from '../../../../src-shared/hardware/catalogue-entry'
import { randomOf } from './clustered-source'

const file = JSON.parse(fs.readFileSync('resources/catalog/hardware.json', 'utf8'))
export const entries: readonly HardwareEntry[] = prepareCatalogue(file).entries

export function entry(id: string): HardwareEntry {
  const found = entries.find((one) => one.id === id)
  if (!found) throw new Error(`no entry ${id}`)
  return found
}

export interface Wanted {
  readonly sizes: readonly number[]
  /** Source, target, and how many sources each target has. */
  readonly projections?: readonly (readonly [number, number, number])[]
  readonly model?: string
  readonly synapse?: string
  readonly spikes?: number
  readonly delay?: number
  readonly stepMs?: number
  readonly drawn?: boolean
  readonly seed?: number
}

/** A network as it comes out of the engine, with everybody firing alike or with spikes at random. */
export function networkOf({
  sizes,
  projections = [],
  model = 'lif-exp',
  synapse = 'static',
  spikes = 10,
  delay = 1,
  stepMs = 1,
  drawn = false,
  seed = 1
}: Wanted): MappingNetwork {
  const random = randomOf(seed)
  const firsts = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a + b, 0))
  const neurons = sizes.reduce((a, b) => a + b, 0)
  const lists: number[][] = Array.from({ length: neurons }, () => [])
  const counts = projections.map(([source, target, inDegree]) => {
    const from = sizes[source] ?? 0
    const to = sizes[target] ?? 0
    for (let i = 0; i < to; i++) {
      const own = (firsts[target] ?? 0) + i
      const first = inDegree >= from ? 0 : Math.floor(random() * from)
      for (let k = 0; k < Math.min(inDegree, from); k++) {
        lists[(firsts[source] ?? 0) + ((first + k * 7) % from)]?.push(own)
      }
    }
    return to * Math.min(inDegree, from)
  })
  const starts = new Uint32Array(neurons + 1)
  lists.forEach(({ length }, i) => (starts[i + 1] = (starts[i] ?? 0) + length))
  const all = neurons * spikes
  return {
    basis: 'measured',
    stepMs,
    simulatedMs: 1000,
    stepSpikes: { mean: all / 1000, median: all / 1000, p95: all / 500, max: all / 200 },
    spikingStimuli: 0,
    populations: sizes.map((size, i) => ({
      name: `p${i}`,
      model,
      size,
      first: firsts[i] ?? 0,
      states: 2,
      isDriven: true,
      spikes: size * spikes,
      peak: size
    })),
    projections: projections.map(([source, target, inDegree], i) => ({
      name: `p${source} to p${target}`,
      source,
      target,
      synapse,
      isPlastic: synapse !== 'static',
      synapses: counts[i] ?? 0,
      events: (counts[i] ?? 0) * spikes,
      plasticityUpdates: 0,
      longestDelay: delay,
      shortestDelay: delay,
      weights: { isDrawn: drawn, low: 1, high: 1 },
      isDense: inDegree >= (sizes[source] ?? 0)
    })),
    neurons,
    synapses: starts[neurons] ?? 0,
    starts,
    targets: Uint32Array.from(lists.flat()),
    spikes: new Float64Array(neurons).fill(spikes)
  }
}
