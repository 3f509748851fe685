import type { Json } from '../../../src-shared/experiments/json'
import { applyPatch } from '../../../src-shared/experiments/patch'
import type { Path } from '../../../src-shared/experiments/problem'

/** A good document with one of most things, small enough to see. */
export const goodDocument: Json = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Good',
  simulation: { duration: '100 ms', warmup: '10 ms', timeStep: '0.1 ms', seed: 1 },
  populations: [
    {
      name: 'Excitatory',
      model: 'lif-exp',
      size: 80,
      parameters: { tauM: '20 ms' },
      initial: { v: { distribution: 'uniform', low: '-70 mV', high: '-55 mV' } }
    },
    { name: 'Inhibitory', model: 'lif-cond-exp', size: 20 }
  ],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['Excitatory'],
      weight: '20 pA',
      parameters: { rate: '5 kHz' }
    }
  ],
  projections: [
    {
      source: 'Excitatory',
      target: 'Excitatory',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 8 } },
      weight: '20 pA',
      delay: '1.5 ms'
    },
    {
      source: 'Excitatory',
      target: 'Inhibitory',
      connector: { model: 'fixed-probability', parameters: { probability: 0.1 } },
      weight: '2 nS',
      delay: { distribution: 'normal', mean: '1.5 ms', sd: '0.5 ms' }
    },
    {
      source: 'Inhibitory',
      target: 'Excitatory',
      connector: { model: 'all-to-all' },
      weight: '-80 pA',
      delay: '1 ms'
    }
  ],
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['Excitatory', 'Inhibitory'] },
    {
      name: 'voltage',
      model: 'state',
      targets: ['Excitatory'],
      parameters: { variables: ['v'], neurons: { from: 0, count: 10 }, interval: '1 ms' }
    }
  ]
}

/** The good document with some places changed; `undefined` takes a place out. */
export function changed(...changes: readonly (readonly [Path, Json | undefined])[]): Json {
  return changes.reduce<Json>((document, [path, value]) => {
    const step =
      value === undefined
        ? ({ op: 'remove', path } as const)
        : ({ op: 'set', path, value } as const)
    return applyPatch(document, [step]).value
  }, goodDocument)
}
