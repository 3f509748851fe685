import {
  homeostaticConstants,
  homeostaticEquations,
  homeostaticParameters,
  homeostaticSources,
  homeostaticSummary,
  thresholdShift
} from '../homeostatic-threshold'
import { lifDelta } from '../lif-delta/model'
import { membranePotential } from '../lif-parameters'
import { defineNeuron } from '../neuron-model'

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
  lower: (values, dt) => [...lifDelta.lower(values, dt), ...homeostaticConstants(values, dt)],
  equations: [...lifDelta.equations.slice(0, -1), ...homeostaticEquations],
  sources: [...lifDelta.sources, ...homeostaticSources]
})
