import type { Json } from '../../../src-shared/experiments/json'

const delta = {
  tauM: '12 ms',
  vRest: '0 mV',
  vThreshold: '15 mV',
  vReset: '1 mV',
  tauRef: '1.7 ms'
}

/** A small network that uses every neuron model, stimulus, rule, law and recorder, in odd sizes. */
export const everything = (seed = 1): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Everything',
  simulation: { duration: '150 ms', warmup: '33.3 ms', timeStep: '0.1 ms', seed },
  populations: [
    {
      name: 'delta',
      model: 'lif-delta',
      size: 101,
      parameters: delta,
      initial: { v: { distribution: 'uniform', low: '0 mV', high: '15 mV' } }
    },
    {
      name: 'exp',
      model: 'lif-exp',
      size: 53,
      parameters: { tauSynE: '3 ms', tauSynI: '7 ms', current: '330 pA' },
      initial: { v: { distribution: 'normal', mean: '-65 mV', sd: '5 mV', max: '-55.1 mV' } }
    },
    {
      name: 'alpha',
      model: 'lif-alpha',
      size: 31,
      initial: { v: { distribution: 'lognormal', mean: '3 mV', sd: '2 mV', max: '9 mV' } },
      parameters: { vRest: '0 mV', vThreshold: '15 mV', vReset: '0 mV' }
    },
    { name: 'cond', model: 'lif-cond-exp', size: 17, parameters: { current: '120 pA' } },
    { name: 'one', model: 'lif-exp', size: 1, parameters: { current: '500 pA' } }
  ],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['delta'],
      weight: '0.4 mV',
      parameters: { rate: '9 kHz' }
    },
    {
      name: 'more',
      model: 'poisson',
      targets: ['exp', 'alpha'],
      weight: '60 pA',
      parameters: { rate: '4 kHz' }
    },
    {
      name: 'rare',
      model: 'poisson',
      targets: ['cond'],
      weight: '8 nS',
      parameters: { rate: '900 Hz' }
    },
    {
      name: 'list',
      model: 'spike-list',
      targets: ['alpha', 'one'],
      weight: '300 pA',
      parameters: { times: ['40 ms', '41.2 ms', '90 ms'], delay: '0.7 ms' }
    },
    {
      name: 'steps',
      model: 'step-current',
      targets: ['cond', 'exp'],
      parameters: {
        steps: [
          { at: '35 ms', value: '90 pA' },
          { at: '80.5 ms', value: '-40 pA' }
        ]
      }
    },
    {
      name: 'constant',
      model: 'direct-current',
      targets: ['delta'],
      parameters: { amplitude: '50 pA', start: '20 ms', stop: '120 ms' }
    },
    {
      name: 'swing',
      model: 'poisson-sine',
      targets: ['exp'],
      weight: '30 pA',
      parameters: { rate: '2 kHz', amplitude: '3 kHz', frequency: '23 Hz', phase: 40 }
    },
    {
      name: 'pieces',
      model: 'poisson-steps',
      targets: ['delta'],
      weight: '0.2 mV',
      parameters: {
        steps: [
          { at: '10.1 ms', value: '3 kHz' },
          { at: '77 ms', value: '500 Hz' }
        ]
      }
    },
    {
      name: 'picture',
      model: 'image',
      targets: ['alpha'],
      weight: '50 pA',
      parameters: { pixels: [0, 0.2, 1, 0.5, 0.7], maxRate: '2 kHz', start: '12 ms' }
    },
    {
      name: 'trains',
      model: 'spike-trains',
      targets: ['cond'],
      weight: '4 nS',
      parameters: { trains: [['40 ms', '60.3 ms'], [], ['41 ms']], delay: '0.3 ms' }
    },
    {
      name: 'events',
      model: 'event-stream',
      targets: ['exp'],
      weight: '200 pA',
      parameters: {
        events: [
          ['90 ms', 52],
          ['50 ms', 1],
          ['50 ms', 0]
        ]
      }
    },
    {
      name: 'alternating',
      model: 'ac-current',
      targets: ['alpha', 'cond'],
      parameters: { amplitude: '60 pA', frequency: '31 Hz', phase: -20, start: '15.5 ms' }
    },
    {
      name: 'restless',
      model: 'noise-current',
      targets: ['delta', 'exp', 'alpha', 'cond'],
      parameters: { sd: '70 pA', sdModulation: '50 pA', frequency: '11 Hz', interval: '0.3 ms' }
    }
  ],
  projections: [
    {
      source: 'delta',
      target: 'delta',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 20, autapses: false } },
      weight: '0.3 mV',
      delay: '1.5 ms'
    },
    {
      source: 'delta',
      target: 'exp',
      connector: {
        model: 'fixed-in-degree',
        parameters: { inDegree: 11, autapses: false, multapses: false }
      },
      weight: { distribution: 'normal', mean: '70 pA', sd: '20 pA', min: '0 pA' },
      delay: '2 ms'
    },
    {
      source: 'exp',
      target: 'delta',
      connector: { model: 'fixed-probability', parameters: { probability: 0.1 } },
      weight: { distribution: 'uniform', low: '-1 mV', high: '-0.1 mV' },
      delay: { distribution: 'normal', mean: '1.5 ms', sd: '0.75 ms' }
    },
    {
      source: 'exp',
      target: 'exp',
      connector: { model: 'fixed-probability', parameters: { probability: 0.2, autapses: false } },
      weight: '-40 pA',
      delay: { distribution: 'uniform', low: '0.8 ms', high: '3.3 ms' }
    },
    {
      source: 'delta',
      target: 'cond',
      connector: { model: 'all-to-all' },
      weight: { distribution: 'lognormal', mean: '1 nS', sd: '0.5 nS' },
      delay: { distribution: 'lognormal', mean: '2 ms', sd: '1 ms', max: '6 ms' }
    },
    {
      source: 'cond',
      target: 'cond',
      connector: { model: 'one-to-one' },
      weight: { distribution: 'normal', mean: '-6 nS', sd: '2 nS' },
      delay: '1.1 ms'
    },
    {
      source: 'cond',
      target: 'alpha',
      connector: { model: 'all-to-all' },
      weight: '45 pA',
      delay: '0.9 ms'
    },
    {
      source: 'one',
      target: 'alpha',
      connector: { model: 'all-to-all' },
      weight: '-90 pA',
      delay: '5 ms'
    }
  ],
  recorders: [
    { name: 'all spikes', model: 'spikes', targets: ['delta', 'exp', 'alpha', 'cond', 'one'] },
    {
      name: 'some spikes',
      model: 'spikes',
      targets: ['delta'],
      parameters: { neurons: [0, 3, 50, 100] }
    },
    {
      name: 'few',
      model: 'state',
      targets: ['delta'],
      parameters: { variables: ['v'], neurons: [1, 2, 37, 100], interval: '0.1 ms' }
    },
    {
      name: 'range',
      model: 'state',
      targets: ['exp', 'alpha'],
      parameters: { variables: ['iSynI', 'v'], neurons: { from: 3, count: 7 }, interval: '0.7 ms' }
    },
    {
      name: 'conductances',
      model: 'state',
      targets: ['cond'],
      parameters: { variables: ['gE', 'gI', 'v'], neurons: 'all', interval: '1.3 ms' }
    },
    {
      name: 'rates',
      model: 'population-rate',
      targets: ['delta', 'cond'],
      parameters: { interval: '0.9 ms' }
    },
    {
      name: 'field',
      model: 'field-potential',
      targets: ['delta', 'exp', 'cond'],
      parameters: { interval: '0.4 ms' }
    }
  ]
})
