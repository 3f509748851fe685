import {
  homeostaticConstants,
  homeostaticEquations,
  homeostaticParameters,
  homeostaticSources,
  homeostaticSummary,
  thresholdShift
} from '../homeostatic-threshold'
import { lifCondExp } from '../lif-cond-exp/model'
import { injectedThroughLeak, membranePotential, refractorySteps } from '../lif-parameters'
import { defineNeuron, valueOf } from '../neuron-model'
import { decay, stepMean } from '../propagators'
import { synapticConductances } from '../receptors'

export const lifCondExpHomeostatic = defineNeuron({
  ...lifCondExp,
  id: 'lif-cond-exp-homeostatic',
  title: {
    en: 'LIF, exponential conductances, homeostatic threshold',
    ko: 'LIF, 지수형 컨덕턴스, 항상성 문턱'
  },
  summary: homeostaticSummary(lifCondExp.summary),
  parameters: { ...lifCondExp.parameters, ...homeostaticParameters },
  state: { v: membranePotential, ...synapticConductances, theta: thresholdShift },
  initial: { ...lifCondExp.initial, theta: 0 },
  // The kernel is one of its own, and so are its numbers: potentials as they are.
  lower: (values, dt) => {
    const overC = dt / valueOf(values, 'capacitance')
    const leak = overC * valueOf(values, 'gLeak')
    const tauSynE = valueOf(values, 'tauSynE')
    const tauSynI = valueOf(values, 'tauSynI')
    const shareE = overC * stepMean(dt, tauSynE)
    const shareI = overC * stepMean(dt, tauSynI)
    return [
      leak,
      shareE,
      shareI,
      leak * valueOf(values, 'vRest'),
      shareE * valueOf(values, 'eRevE'),
      shareI * valueOf(values, 'eRevI'),
      overC,
      decay(dt, tauSynE),
      decay(dt, tauSynI),
      valueOf(values, 'vThreshold'),
      valueOf(values, 'vReset'),
      refractorySteps(valueOf(values, 'tauRef'), dt),
      ...homeostaticConstants(values, dt)
    ]
  },
  offsets: () => ({}),
  injection: injectedThroughLeak,
  equations: [...lifCondExp.equations.slice(0, -1), ...homeostaticEquations],
  sources: [...lifCondExp.sources, ...homeostaticSources]
})
