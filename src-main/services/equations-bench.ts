import type { NetworkDocument } from '../../src-shared/experiments/network/schema'

const neurons = 4000

/** Neurons of the built-in model `lif-exp`, and as many of the same model from equations, with Poisson input. */
export const equationsBench = (): NetworkDocument => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Neurons from equations',
  simulation: { duration: '1 s', timeStep: '0.1 ms', seed: 1 },
  definitions: [
    {
      id: 'lif-of-equations',
      parameters: {
        tau: '10 ms',
        C: '250 pF',
        vRest: '-70 mV',
        vT: '-55 mV',
        vR: '-70 mV',
        tRef: '2 ms',
        tauSyn: '2 ms'
      },
      state: { v: { initial: 'vRest' }, iE: { unit: 'pA' }, iI: { unit: 'pA' } },
      equations: [
        'dv/dt = (vRest - v)/tau + (iE + iI + I)/C',
        'diE/dt = -iE/tauSyn',
        'diI/dt = -iI/tauSyn'
      ],
      receptors: {
        excitatory: { target: 'iE', unit: 'pA', sign: 'positive' },
        inhibitory: { target: 'iI', unit: 'pA', sign: 'negative' }
      },
      threshold: 'v >= vT',
      reset: ['v = vR'],
      refractory: 'tRef',
      method: 'exact'
    }
  ],
  populations: [
    { name: 'built-in', model: 'lif-exp', size: neurons },
    { name: 'equations', model: 'lif-of-equations', size: neurons }
  ],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['built-in', 'equations'],
      weight: '60 pA',
      parameters: { rate: '8 kHz' }
    }
  ]
})
