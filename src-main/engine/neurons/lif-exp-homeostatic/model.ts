import {
  homeostaticConstants,
  homeostaticEquations,
  homeostaticParameters,
  homeostaticSources,
  homeostaticSummary,
  thresholdShift
} from '../homeostatic-threshold'
import { lifExp } from '../lif-exp/model'
import { injectedBeforeDecay, membranePotential, refractorySteps } from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { currentGain, decay, exponentialGain } from '../propagators'
import { synapticCurrents } from '../receptors'

export const lifExpHomeostatic = defineNeuron({
  ...lifExp,
  id: 'lif-exp-homeostatic',
  title: {
    en: 'LIF, exponential currents, homeostatic threshold',
    ko: 'LIF, 지수형 전류, 항상성 문턱'
  },
  summary: homeostaticSummary(lifExp.summary),
  parameters: { ...lifExp.parameters, ...homeostaticParameters },
  state: { v: membranePotential, ...synapticCurrents, theta: thresholdShift },
  initial: { ...lifExp.initial, theta: 0 },
  // The kernel is one of its own, and so are its numbers.
  lower: (values, dt) => {
    const tauM = valueOf(values, 'tauM')
    const tauSynE = valueOf(values, 'tauSynE')
    const tauSynI = valueOf(values, 'tauSynI')
    const capacitance = valueOf(values, 'capacitance')
    const vRest = valueOf(values, 'vRest')
    return [
      decay(dt, tauM),
      decay(dt, tauSynE),
      decay(dt, tauSynI),
      exponentialGain(dt, tauM, tauSynE, capacitance),
      exponentialGain(dt, tauM, tauSynI, capacitance),
      currentGain(dt, tauM, capacitance),
      valueOf(values, 'vThreshold') - vRest,
      valueOf(values, 'vReset') - vRest,
      refractorySteps(valueOf(values, 'tauRef'), dt),
      ...homeostaticConstants(values, dt)
    ]
  },
  offsets: (values) => ({ v: valueOf(values, 'vRest') }),
  injection: injectedBeforeDecay,
  equations: [...lifExp.equations.slice(0, -1), ...homeostaticEquations],
  sources: [...lifExp.sources, ...homeostaticSources]
})
