import {
  homeostaticConstants,
  homeostaticEquations,
  homeostaticParameters,
  homeostaticSources,
  homeostaticSummary,
  thresholdShift
} from '../homeostatic-threshold'
import { lifDelta } from '../lif-delta/model'
import { membranePotential, refractorySteps } from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { currentGain, decay } from '../propagators'

export const lifDeltaHomeostatic = defineNeuron({
  ...lifDelta,
  id: 'lif-delta-homeostatic',
  title: {
    en: 'LIF, delta synapses, homeostatic threshold',
    ko: 'LIF, 델타 시냅스, 항상성 문턱'
  },
  summary: homeostaticSummary(lifDelta.summary),
  parameters: { ...lifDelta.parameters, ...homeostaticParameters },
  state: { v: membranePotential, theta: thresholdShift },
  initial: { ...lifDelta.initial, theta: 0 },
  // The kernel is one of its own, and so are its numbers.
  lower: (values, dt) => {
    const tauM = valueOf(values, 'tauM')
    const vRest = valueOf(values, 'vRest')
    return [
      decay(dt, tauM),
      currentGain(dt, tauM, valueOf(values, 'capacitance')),
      valueOf(values, 'vThreshold') - vRest,
      valueOf(values, 'vReset') - vRest,
      refractorySteps(valueOf(values, 'tauRef'), dt),
      ...homeostaticConstants(values, dt)
    ]
  },
  offsets: (values) => ({ v: valueOf(values, 'vRest') }),
  injection: (values, dt) => ({
    kind: 'receptor',
    receptor: 0,
    gain: currentGain(dt, valueOf(values, 'tauM'), valueOf(values, 'capacitance'))
  }),
  equations: [...lifDelta.equations.slice(0, -1), ...homeostaticEquations],
  sources: [...lifDelta.sources, ...homeostaticSources]
})
