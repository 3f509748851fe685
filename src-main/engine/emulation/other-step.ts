import type { ResolvedEmulation } from '../../../src-shared/experiments/network/emulation/resolve-emulation'
import type {
  ResolvedNetwork,
  ResolvedProjection,
  ResolvedRecorder
} from '../../../src-shared/experiments/network/resolved'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { synapseModels } from '../synapses'
import type { Findings } from './finding'

/** The chip's own step. */
export function onStep(
  network: ResolvedNetwork,
  { step }: ResolvedEmulation,
  findings: Findings
): ResolvedNetwork {
  if (step === null || step === network.timeStepMs) return network
  findings.note('', 'step', { from: network.timeStepMs, to: step })
  return {
    ...network,
    timeStepMs: step,
    recorders: network.recorders.map((one): ResolvedRecorder => {
      const { interval } = one.values
      if (typeof interval !== 'number') return one
      const steps = Math.max(1, Math.round(interval / step))
      return { ...one, values: { ...one.values, interval: steps * step } }
    })
  }
}

/** Synapses of chips without plasticity keep the weights they begin with. */
export function frozen(
  network: ResolvedNetwork,
  { freezes }: ResolvedEmulation,
  findings: Findings
): ResolvedNetwork {
  if (!freezes) return network
  const still = modelWithId(synapseModels, 'static')
  return {
    ...network,
    projections: network.projections.map((one, i): ResolvedProjection => {
      if (!modelWithId(synapseModels, one.synapse.model).plastic) return one
      findings.note(nameOf(one, i, network), 'frozen', { rule: one.synapse.model })
      return { ...one, synapse: { model: still.id, values: {} } }
    })
  }
}

const nameOf = (
  { name, source, target }: ResolvedProjection,
  index: number,
  { populations }: ResolvedNetwork
): string => name ?? `${populations[source]?.name ?? index} → ${populations[target]?.name ?? index}`

/** What people call a projection. */
export function nameAt(network: ResolvedNetwork, index: number): string {
  const projection = network.projections[index]
  return projection ? nameOf(projection, index, network) : ''
}
