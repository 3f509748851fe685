import type { NetworkDocument } from '../../src-shared/experiments/network/schema'

const neurons = 1000
const rate = '20 Hz'
/** Each spike of the trains makes a neuron fire, whatever its synapses say. */
const blow = '100 mV'

/**
 * A million synapses of one device each, between two populations of neurons that fire at random. Every spike at
 * either end is a pulse to each synapse there: pairs count however far apart they are.
 */
export const deviceStdp = (): NetworkDocument => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Pulses to memory devices',
  simulation: { duration: '1 s', warmup: '500 ms', timeStep: '0.5 ms', seed: 1 },
  populations: ['sources', 'targets'].map((name) => ({
    name,
    model: 'lif-delta',
    size: neurons,
    parameters: { tauRef: '0 ms' }
  })),
  stimuli: [
    {
      name: 'trains',
      model: 'poisson',
      targets: ['sources', 'targets'],
      weight: blow,
      parameters: { rate }
    }
  ],
  projections: [
    {
      source: 'sources',
      target: 'targets',
      connector: { model: 'all-to-all' },
      synapse: {
        model: 'device-backed',
        parameters: {
          preset: 'neurosim-device',
          pulses: 'one',
          leastTrace: 0,
          readNoise: false
        }
      },
      weight: '1 uV',
      delay: '1 ms'
    }
  ]
})

/** Pulses that a run gave: one to each synapse for each spike at either end. */
export const pulsesOf = (spikes: number, synapses: number): number => (spikes * synapses) / neurons
