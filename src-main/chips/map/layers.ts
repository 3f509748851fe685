import { best } from '../../../src-shared/hardware/best'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { MappingFinding } from '../../../src-shared/hardware/mapping-result'
import { finding } from './findings'
import type { MappingNetwork } from './mapping-network'
import { limitOf, type Limit } from './target'

/** One layer: so many channels in, a kernel, features out of a map of so many places. */
export interface LayerShape {
  readonly name: string
  /** Index of the population that it makes; null for layers that were described by hand. */
  readonly population: number | null
  readonly channels: number
  readonly kernel: readonly [number, number]
  readonly features: number
  readonly output: readonly [number, number]
  /** Layers that it sends to. */
  readonly destinations: number
}

/** Entries of kernels, a word for each place of the kernel in powers of two (sinabs, chip resources). */
export const kernelEntries = ({ channels, kernel: [x, y], features }: LayerShape): number =>
  channels * 2 ** (Math.ceil(Math.log2(x * y)) + Math.ceil(Math.log2(features)))

/** States, one for each feature of each place. */
export const stateEntries = ({ features, output: [x, y] }: LayerShape): number => features * x * y

/** Fully connected populations as layers with kernels of one place; or why they are none. */
export function layersOf(network: MappingNetwork): {
  readonly layers: readonly LayerShape[]
  readonly findings: readonly MappingFinding[]
} {
  const { populations, projections } = network
  const findings: MappingFinding[] = []
  const layers: LayerShape[] = []
  const isRecurrent = projections.find(({ source, target }) => reaches(network, target, source))
  if (isRecurrent) {
    findings.push(finding('refuse', 'notFeedForward', { projection: isRecurrent.name }))
  }
  for (const [index, { name, size }] of populations.entries()) {
    const inputs = projections.filter(({ target }) => target === index)
    const [input] = inputs
    if (!input) continue
    const sparse = inputs.find(({ isDense }) => !isDense)
    if (sparse) findings.push(finding('refuse', 'notALayer', { projection: sparse.name }))
    if (inputs.length > 1) {
      findings.push(finding('refuse', 'severalInputs', { population: name, have: inputs.length }))
    }
    layers.push({
      name,
      population: index,
      channels: populations[input.source]?.size ?? 0,
      kernel: [1, 1],
      features: size,
      output: [1, 1],
      destinations: projections.filter(({ source }) => source === index).length
    })
  }
  return { layers, findings }
}

/** Whether spikes of one population come to another, in the end. */
function reaches({ projections }: MappingNetwork, from: number, to: number): boolean {
  const seen = new Set([from])
  const waiting = [from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === to) return true
    for (const { source, target } of projections) {
      if (source !== next || seen.has(target)) continue
      seen.add(target)
      waiting.push(target)
    }
  }
  return false
}

export interface MatchedLayers {
  readonly findings: readonly MappingFinding[]
  /** Core of each layer; null where there is no way to place all. */
  readonly cores: readonly number[] | null
}

/** Gives each layer a core of its own that its kernels and states fit into: a matching by augmenting paths. */
export function matchLayers(entry: HardwareEntry, layers: readonly LayerShape[]): MatchedLayers {
  const kernels = memories(entry, 'kernel_memory_ki')
  const states = memories(entry, 'neuron_memory_ki')
  if (!kernels || !states) return { findings: [finding('refuse', 'noLayerLimits')], cores: null }
  const largestKernel = largestOf(kernels)
  const largestState = largestOf(states)
  const findings = layers.flatMap((layer) =>
    layerFindings(entry, layer, largestKernel, largestState)
  )
  const count = kernels.values.length
  if (layers.length > count) {
    const most = { ...largestKernel, value: count }
    findings.push(finding('refuse', 'tooManyLayers', { have: layers.length, limit: most }))
  }
  if (findings.some(({ severity }) => severity === 'refuse')) return { findings, cores: null }
  const fits = (layer: LayerShape, core: number): boolean =>
    kernelEntries(layer) <= (kernels.values[core] ?? 0) &&
    stateEntries(layer) <= (states.values[core] ?? 0)
  const layerOn = Array.from({ length: count }, () => -1)
  const place = (index: number, tried: Set<number>): boolean => {
    const layer = layers[index]
    if (!layer) return false
    for (let core = 0; core < count; core++) {
      if (tried.has(core) || !fits(layer, core)) continue
      tried.add(core)
      const there = layerOn[core] ?? -1
      if (there >= 0 && !place(there, tried)) continue
      layerOn[core] = index
      return true
    }
    return false
  }
  for (const [index, layer] of layers.entries()) {
    if (place(index, new Set())) continue
    const have = kernelEntries(layer)
    const values = { layer: layer.name, states: stateEntries(layer) }
    findings.push(finding('refuse', 'layersUnmatched', { have, values }))
    return { findings, cores: null }
  }
  return { findings, cores: layers.map((_, index) => layerOn.indexOf(index)) }
}

function layerFindings(
  entry: HardwareEntry,
  layer: LayerShape,
  largestKernel: Limit,
  largestState: Limit
): MappingFinding[] {
  const found: MappingFinding[] = []
  const values = { layer: layer.name }
  const states = stateEntries(layer)
  if (states > largestState.value) {
    const parts = {
      have: states,
      limit: largestState,
      values: { ...values, ...inKi(states, largestState) }
    }
    found.push(finding('refuse', 'layerStates', parts))
  }
  const kernel = kernelEntries(layer)
  if (kernel > largestKernel.value) {
    const parts = {
      have: kernel,
      limit: largestKernel,
      values: { ...values, ...inKi(kernel, largestKernel) }
    }
    found.push(finding('refuse', 'layerKernels', parts))
  }
  const shape = best(entry, 'layer_limits')
  const limits = shape?.value
  if (!shape || typeof limits !== 'object' || Array.isArray(limits)) return found
  const check = (name: string, have: number, most: unknown): void => {
    if (typeof most !== 'number' || have <= most) return
    found.push(finding('refuse', name, { have, limit: limitOf(shape, most), values }))
  }
  const first = (one: unknown): unknown => (Array.isArray(one) ? one[0] : one)
  check('layerChannels', Math.max(layer.channels, layer.features), limits['channels_max'])
  check('layerKernelSize', Math.max(...layer.kernel), first(limits['kernel_max']))
  check('layerOutput', Math.max(...layer.output), first(limits['output_max']))
  check('layerDestinations', layer.destinations, limits['destinations'])
  return found
}

const inKi = (have: number, { value }: Limit): Record<string, number> => ({
  haveKi: have / 1024,
  limitKi: value / 1024
})

function memories(
  entry: HardwareEntry,
  field: string
): { readonly values: readonly number[]; readonly limit: Limit } | null {
  const found = best(entry, field)
  if (!found || !Array.isArray(found.value)) return null
  const values = found.value.flatMap((one) => (typeof one === 'number' ? [one * 1024] : []))
  return { values, limit: limitOf(found, Math.max(...values)) }
}

const largestOf = ({ limit }: { readonly limit: Limit }): Limit => limit
