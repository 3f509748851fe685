import {
  homeostaticConstants,
  homeostaticEquations,
  homeostaticParameters,
  homeostaticSources,
  homeostaticSummary,
  thresholdShift
} from '../homeostatic-threshold'
import { lifCondExp } from '../lif-cond-exp/model'
import { membranePotential } from '../lif-parameters'
import { defineNeuron } from '../neuron-model'
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
  lower: (values, dt) => [...lifCondExp.lower(values, dt), ...homeostaticConstants(values, dt)],
  equations: [...lifCondExp.equations.slice(0, -1), ...homeostaticEquations],
  sources: [...lifCondExp.sources, ...homeostaticSources]
})
