import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { MappingFinding } from '../../../src-shared/hardware/mapping-result'
import { finding } from './findings'
import type { MappingNetwork } from './mapping-network'
import { limit, weightBits } from './target'

/** Why no spiking network runs on an entry, and what does; for dense chips also whether the weights would fit. */
export function notSpiking(network: MappingNetwork, entry: HardwareEntry): MappingFinding[] {
  const { support } = entry.mapper
  const code = `notSpiking.${support === 'spiking' || support === 'capacity' ? 'noLimits' : support}`
  const found = [finding('note', code)]
  if (support !== 'dense' && support !== 'roofline') return found
  const memory = limit(entry, 'memory_total_mib')
  if (!memory) return found
  const bits = weightBits(entry)?.value ?? 8
  const have = (network.synapses * bits) / 8 / 2 ** 20
  const isTooMuch = have > memory.value
  return [
    ...found,
    finding('note', isTooMuch ? 'weightsTooLarge' : 'weightsFit', {
      have,
      limit: memory,
      unit: 'MB',
      values: { bits, weights: network.synapses }
    })
  ]
}
