import {
  homeostaticConstants,
  homeostaticEquations,
  homeostaticParameters,
  homeostaticSources,
  homeostaticSummary,
  thresholdShift
} from '../homeostatic-threshold'
import { lifExp } from '../lif-exp/model'
import { injectedBeforeDecay, membranePotential } from '../lif-parameters'
import { defineNeuron } from '../neuron-model'
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
  lower: (values, dt) => [...lifExp.lower(values, dt), ...homeostaticConstants(values, dt)],
  injection: injectedBeforeDecay,
  equations: [...lifExp.equations.slice(0, -1), ...homeostaticEquations],
  sources: [...lifExp.sources, ...homeostaticSources]
})
