import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { MappingFinding } from '../../../src-shared/hardware/mapping-result'
import { layersOf, matchLayers, type LayerShape } from './layers'
import type { MappingNetwork } from './mapping-network'
import { neuronCost } from './partition/hypergraph'
import type { Partition } from './partition/partition'

type LayerPartition = Omit<Partition, 'start' | 'isCancelled'> & {
  readonly start: 'matching'
  /** Parts that are no cores: the sensor. */
  readonly besides: number
}

/**
 * A core for each layer. Populations without inputs are the pixels of a sensor: they have a part of their own beside
 * the cores, the first one.
 */
export function layerParts(
  network: MappingNetwork,
  entry: HardwareEntry,
  given: readonly LayerShape[] | undefined
): { readonly parts: LayerPartition | null; readonly found: readonly MappingFinding[] } {
  const made = given ? { layers: given, findings: [] } : layersOf(network)
  if (made.findings.length > 0) return { parts: null, found: made.findings }
  const matched = matchLayers(entry, made.layers)
  if (!matched.cores) return { parts: null, found: matched.findings }
  const partOf = new Map<number, number>()
  made.layers.forEach(({ population }, index) => {
    if (population !== null) partOf.set(population, index)
  })
  const hasSensor = network.populations.some((_, index) => !partOf.has(index))
  const parts = new Uint32Array(network.neurons)
  network.populations.forEach(({ first, size }, index) => {
    parts.fill(partOf.get(index) ?? made.layers.length, first, first + size)
  })
  const cost = neuronCost({ ...network, sizes: null, groupOf: () => 0 }, parts)
  return {
    parts: {
      parts,
      cores: made.layers.length + (hasSensor ? 1 : 0),
      cost,
      sequentialCost: cost,
      start: 'matching',
      blockSize: 1,
      passes: 0,
      besides: hasSensor ? 1 : 0
    },
    found: matched.findings
  }
}
