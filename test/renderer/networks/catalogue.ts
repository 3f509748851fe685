import type { Catalogue, ModelDescription } from '../../../src-shared/catalogue'

const text = (words: string) => ({ en: words, ko: `${words} (한)` })
const model = (
  id: string,
  title: string,
  parameters: ModelDescription['parameters'] = {}
): ModelDescription => ({
  id,
  title: text(title),
  summary: text(`About ${title}`),
  parameters,
  equations: ['a = b'],
  sources: ['A paper']
})

/** An invented catalogue: the window has to manage with models that no code knows. */
export const catalogue: Catalogue = {
  neurons: [
    {
      ...model('zigzag', 'Zigzag', {
        width: {
          kind: 'quantity',
          label: text('Width'),
          symbol: '\\tau',
          unit: 'ms',
          default: 20,
          above: 0
        },
        level: { kind: 'quantity', label: text('Level'), unit: 'mV', default: -55 },
        order: { kind: 'integer', label: text('Order'), min: 1, max: 9, default: 3 },
        clipped: { kind: 'boolean', label: text('Clipped'), default: true },
        shape: {
          kind: 'choice',
          label: text('Shape'),
          default: 'round',
          options: [
            { value: 'round', label: text('Round') },
            { value: 'square', label: text('Square') }
          ]
        }
      }),
      state: {
        v: { label: text('Potential'), symbol: 'v', unit: 'mV' },
        w: { label: text('Recovery'), symbol: 'w', unit: 'pA' }
      },
      initial: { v: 'level', w: 0 },
      receptors: [{ id: 'gate', label: text('Gate'), unit: 'nS', sign: 'any' }]
    },
    {
      ...model('plain', 'Plain', {
        width: { kind: 'quantity', label: text('Width'), unit: 'ms', default: 10 }
      }),
      state: { v: { label: text('Potential'), symbol: 'v', unit: 'mV' } },
      initial: { v: 0 },
      receptors: [{ id: 'push', label: text('Push'), unit: 'pA', sign: 'any' }]
    }
  ],
  synapses: [
    model('still', 'Still'),
    model('taught', 'Taught', { teacher: { kind: 'population', label: text('Teacher') } })
  ],
  stimuli: [
    { ...model('rain', 'Rain'), acts: 'spikes' },
    {
      ...model('stairs', 'Stairs', {
        steps: { kind: 'steps', label: text('Steps'), unit: 'pA' }
      }),
      acts: 'current'
    }
  ],
  recorders: [
    {
      ...model('ears', 'Ears', { neurons: { kind: 'neurons', label: text('Neurons') } }),
      records: 'spikes'
    },
    {
      ...model('eyes', 'Eyes', {
        variables: { kind: 'variables', label: text('Variables') },
        neurons: { kind: 'neurons', label: text('Neurons') }
      }),
      records: 'state'
    }
  ],
  connectors: [
    model('some', 'Some', {
      share: { kind: 'number', label: text('Share'), min: 0, max: 1 }
    }),
    model('each', 'Each')
  ],
  arrangements: [],
  devices: [],
  presets: [],
  nonidealities: [],
  protocols: [],
  figures: []
}

/** A network made of these models. */
export const document = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Small network',
  simulation: { duration: '100 ms', seed: 5 },
  populations: [
    { name: 'A', model: 'zigzag', size: 80 },
    { name: 'B', model: 'plain', size: 20 }
  ],
  stimuli: [{ name: 'rain', model: 'rain', targets: ['A'], weight: '1 nS' }],
  projections: [
    {
      source: 'A',
      target: 'B',
      connector: { model: 'some', parameters: { share: 0.1 } },
      synapse: { model: 'still' },
      weight: '2 pA',
      delay: '1 ms'
    }
  ],
  recorders: [{ name: 'ears', model: 'ears', targets: ['A', 'B'] }]
}
