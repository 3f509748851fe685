import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type {
  ChipMapping,
  MappingFinding,
  MappingRemedy
} from '../../../src-shared/hardware/mapping-result'
import { mapChip, type MapOptions } from './map-chip'
import type { MappingNetwork } from './mapping-network'
import { prunedNetwork, shrunkNetwork } from './smaller-network'

/** Networks above this many synapses are not changed and checked again: it would take too long. */
const mostSynapses = 4_000_000
const halvings = 8

/** Findings that fewer inputs of each neuron would settle. */
const ofInputs = [
  'fanIn',
  'axonsIn',
  'fanInMerged',
  'core.axonsIn',
  'core.memoryBits',
  'core.synapses'
]
/** Findings that a smaller network would settle. */
const ofSize = [
  'neuronsPerChip',
  'synapsesPerChip',
  'chipsGiven',
  'chipsBuilt',
  'routing',
  'destinations',
  'reach'
]

/** The smallest changes that would make a network fit, each found by checking the changed network again. */
export function remediesOf(
  network: MappingNetwork,
  entry: HardwareEntry,
  mapping: ChipMapping,
  options: MapOptions
): MappingRemedy[] {
  const refusals = mapping.findings.filter(({ severity }) => severity === 'refuse')
  if (refusals.length === 0) return []
  const fits = (changed: MappingNetwork): boolean =>
    mapChip(changed, entry, { ...options, isQuick: true }).verdict !== 'does-not-fit'
  const found = refusals.flatMap((one) => plainRemedy(one, refusals))
  if (network.synapses > mostSynapses) return found
  const inputs = refusals.filter(({ code }) => ofInputs.includes(code))
  const most = Math.min(...inputs.flatMap(({ limit }) => limit ?? []))
  const code = inputs.some((one) => one.code === 'core.memoryBits') ? null : 'pruneInputs'
  if (code && inputs.length > 0 && Number.isFinite(most)) {
    const pruned = prunedNetwork(network, most)
    const lost = network.synapses - pruned.synapses
    const share = Math.round((1000 * lost) / network.synapses) / 10
    found.push({ code, values: { limit: most, lost, share }, suffices: fits(pruned) })
  }
  const sizes = refusals.filter((one) => ofSize.includes(one.code))
  if (sizes.length > 0) found.push(...shrinkRemedy(network, fits, options))
  return found
}

/** The largest share of every population that fits. */
function shrinkRemedy(
  network: MappingNetwork,
  fits: (changed: MappingNetwork) => boolean,
  { goOn }: MapOptions
): MappingRemedy[] {
  let [low, high] = [0, 1]
  for (let i = 0; i < halvings && goOn(); i++) {
    const middle = (low + high) / 2
    if (fits(shrunkNetwork(network, middle))) low = middle
    else high = middle
  }
  if (low === 0) return []
  const neurons = shrunkNetwork(network, low).neurons
  const share = Math.round(low * 1000) / 10
  return [{ code: 'shrink', values: { neurons, share }, suffices: true }]
}

/** What a sentence alone can say. */
function plainRemedy(
  { code, values, limit, have }: MappingFinding,
  all: readonly MappingFinding[]
): MappingRemedy[] {
  const suffices = all.length === 1
  switch (code) {
    case 'modelMissing':
      return [{ code: 'otherModel', values, suffices }]
    case 'delay':
      return [
        { code: 'shorterDelays', values, suffices },
        ...(limit && have
          ? [
              {
                code: 'longerStep',
                values: { ...values, factor: Math.ceil(have / limit) },
                suffices
              }
            ]
          : [])
      ]
    case 'chipsGiven':
      return [{ code: 'moreChips', values, suffices }]
    case 'layerStates':
    case 'layerKernels':
    case 'layersUnmatched':
      return [{ code: 'smallerLayer', values, suffices: false }]
    default:
      return []
  }
}
