import type { Json } from '../../../src-shared/experiments/json'

const targets = ['E', 'I']
const lif = { tauM: '20 ms', vRest: '0 mV', vThreshold: '20 mV', vReset: '10 mV', tauRef: '2 ms' }

/** A balanced network that goes on for as long as it is let. */
export const balanced = (duration = '1 h', size = 2000): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Balanced',
  simulation: { duration },
  populations: [
    { name: 'E', model: 'lif-delta', size: size * 0.8, parameters: lif },
    { name: 'I', model: 'lif-delta', size: size * 0.2, parameters: lif }
  ],
  stimuli: [
    { name: 'noise', model: 'poisson', targets, weight: '0.5 mV', parameters: { rate: '4 kHz' } }
  ],
  projections: targets.flatMap((target) => [
    {
      source: 'E',
      target,
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 80 } },
      weight: '0.5 mV',
      delay: '1.5 ms'
    },
    {
      source: 'I',
      target,
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 20 } },
      weight: '-2.5 mV',
      delay: '1.5 ms'
    }
  ]),
  recorders: [
    { name: 'spikes', model: 'spikes', targets },
    { name: 'v', model: 'state', targets: ['E'], parameters: { neurons: { from: 0, count: 9 } } }
  ]
})

/** Excitation without end: neurons that fire in every step that they may. */
export const runaway = (size: number, tauRef: string, delay = '1 ms'): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Runaway',
  simulation: { duration: '1000 ms' },
  populations: [
    { name: 'calm', model: 'lif-exp', size: 5 },
    { name: 'wild', model: 'lif-exp', size, parameters: { tauRef, current: '1 nA' } }
  ],
  projections: [
    {
      source: 'wild',
      target: 'wild',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 3 } },
      weight: '100 nA',
      delay
    }
  ],
  recorders: [{ name: 'spikes', model: 'spikes', targets: ['calm', 'wild'] }]
})
