import type { Json } from '../../../../src-shared/experiments/json'

/** The neuron of lif-exp as equations, with its standard parameters. */
export const lif = {
  id: 'my-lif',
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
} as const

/** Regular spiking; I counts as in the paper at 1 pF. */
export const izhikevich = {
  id: 'my-izhikevich',
  parameters: {
    k: '0.04 1/mV/ms',
    five: '5 1/ms',
    offset: '140 mV/ms',
    a: '0.02 1/ms',
    b: '0.2 1/ms',
    c: '-65 mV',
    d: '8 mV/ms',
    vPeak: '30 mV',
    C: '1 pF'
  },
  state: { v: { initial: '-65 mV' }, u: { initial: '-13 mV/ms' } },
  equations: ['dv/dt = k*v^2 + five*v + offset - u + I/C', 'du/dt = a*(b*v - u)'],
  receptors: { jump: { target: 'v' } },
  threshold: 'v >= vPeak',
  reset: ['v = c', 'u += d'],
  method: 'euler'
} as const

/** The adaptive exponential neuron; the exponent is cut where the spike is under way. */
export const adex = {
  id: 'my-adex',
  parameters: {
    C: '281 pF',
    gL: '30 nS',
    eL: '-70.6 mV',
    vT: '-50.4 mV',
    dT: '2 mV',
    vPeak: '0 mV',
    vR: '-60 mV',
    a: '4 nS',
    b: '80.5 pA',
    tauW: '144 ms'
  },
  state: { v: { initial: 'eL' }, w: { initial: '0 pA' } },
  equations: [
    'iUp = gL*dT*exp(min((v - vT)/dT, 12))',
    'dv/dt = (-gL*(v - eL) + iUp - w + I)/C',
    'dw/dt = (a*(v - eL) - w)/tauW'
  ],
  threshold: 'v > vPeak',
  reset: ['v = vR', 'w += b'],
  method: 'rk4'
} as const

/** A document with one population of a model. */
export const documentOf = (
  model: string,
  more: { readonly [key: string]: Json } = {},
  size = 1
): { readonly [key: string]: Json } => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: model,
  simulation: { duration: '1 s', seed: 3 },
  populations: [{ name: 'neurons', model, size }],
  ...more
})
