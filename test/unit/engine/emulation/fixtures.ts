import type { Json } from '../../../../src-shared/experiments/json'
import type { EmulationRules } from '../../../../src-shared/experiments/network/emulation/schema'

/** A small balanced network with drawn weights and delays. */
export const balanced: Json = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Balanced',
  simulation: { duration: '400 ms', warmup: '100 ms', seed: 3 },
  populations: [
    {
      name: 'E',
      model: 'lif-exp',
      size: 160,
      initial: { v: { distribution: 'uniform', low: '-70 mV', high: '-55 mV' } }
    },
    { name: 'I', model: 'lif-exp', size: 40 }
  ],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['E', 'I'],
      weight: '40 pA',
      parameters: { rate: '8 kHz' }
    }
  ],
  projections: [
    {
      name: 'EE',
      source: 'E',
      target: 'E',
      connector: { model: 'fixed-probability', parameters: { probability: 0.1 } },
      weight: { distribution: 'normal', mean: '30 pA', sd: '6 pA', min: '0 pA' },
      delay: { distribution: 'uniform', low: '0.5 ms', high: '30 ms' }
    },
    {
      name: 'EI',
      source: 'E',
      target: 'I',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 16 } },
      weight: '30 pA',
      delay: '1.5 ms'
    },
    {
      name: 'IE',
      source: 'I',
      target: 'E',
      connector: { model: 'fixed-out-degree', parameters: { outDegree: 32 } },
      weight: { distribution: 'normal', mean: '-150 pA', sd: '20 pA', max: '0 pA' },
      delay: '1 ms'
    }
  ],
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['E', 'I'] },
    { name: 'w', model: 'weights', targets: ['EE'] },
    { name: 'wi', model: 'weights', targets: ['IE'] }
  ]
}

export const under = (rules: EmulationRules, document: Json = balanced, seed = 1): Json => ({
  ...(document as Record<string, Json>),
  emulation: { chip: 'some', seed, rules: JSON.parse(JSON.stringify(rules)) as Json }
})

/** Every kind of rule that the families of chips have. */
export const families: Readonly<Record<string, EmulationRules>> = {
  loihi: {
    model: { neuron: 'loihi', stateBits: 24, decayBits: 12 },
    weights: { format: 'mantissa', bits: 8 },
    delays: { most: 62 },
    plasticity: {}
  },
  truenorth: {
    step: { timeStep: '1 ms' },
    model: { neuron: 'truenorth', stateBits: 20 },
    weights: { format: 'types', bits: 9, values: 4 },
    delays: { most: 15 },
    stochastic: { synapses: true, leak: true, thresholdBits: 4 },
    plasticity: {}
  },
  spinnaker: {
    step: { timeStep: '1 ms' },
    state: { format: 'fixed', bits: 32, fraction: 15 },
    weights: { format: 'ring', bits: 16, deviations: 5, rate: '30 Hz' },
    delays: { most: 144 }
  },
  brainscales: {
    weights: { format: 'rows', bits: 6 },
    mismatch: { law: 'normal', neurons: 0.1, synapses: 0.1 }
  },
  dynapse: {
    weights: { format: 'bases', bits: 4, values: 4 },
    delays: { most: 1000, values: 4 },
    mismatch: { law: 'lognormal', neurons: 0.2, synapses: 0.2 }
  },
  speck: {
    model: { neuron: 'integrate', stateBits: 16 },
    weights: { format: 'integer', bits: 8 },
    plasticity: {}
  },
  xylo: {
    model: { neuron: 'shift', stateBits: 16 },
    weights: { format: 'integer', bits: 8 },
    plasticity: {}
  },
  halves: {
    state: { format: 'float', bits: 16, fraction: 0 },
    weights: { format: 'float', bits: 16 }
  }
}
