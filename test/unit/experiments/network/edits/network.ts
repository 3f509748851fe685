import type { ModelDescription, NeuronDescription } from '../../../../../src-shared/catalogue'
import type { Json } from '../../../../../src-shared/experiments/json'
import { applyPatch } from '../../../../../src-shared/experiments/patch'
import type { EditDraft } from '../../../../../src-shared/experiments/network/edits'
import {
  networkSchema,
  type NetworkDocument
} from '../../../../../src-shared/experiments/network/schema'

const text = (words: string) => ({ en: words, ko: words })
const model = (id: string, parameters: ModelDescription['parameters'] = {}): ModelDescription => ({
  id,
  title: text(id),
  summary: text(''),
  parameters,
  equations: [],
  sources: []
})

export const neuron: NeuronDescription = {
  ...model('leaky', {
    tau: { kind: 'quantity', label: text('tau'), unit: 'ms', default: 20 }
  }),
  state: { v: { label: text('v'), symbol: 'v', unit: 'mV' } },
  initial: { v: 0 },
  receptors: [
    { id: 'in', label: text('in'), unit: 'pA', sign: 'negative' },
    { id: 'ex', label: text('ex'), unit: 'nA', sign: 'positive' }
  ]
}
export const connector = model('probable', {
  probability: { kind: 'number', label: text('p'), min: 0, max: 1 },
  degree: { kind: 'integer', label: text('k'), min: 5 }
})
export const spikeSource = { ...model('noise'), acts: 'spikes' as const }
export const stateRecorder = {
  ...model('state', { variables: { kind: 'variables', label: text('variables') } }),
  records: 'state' as const
}

/** Two populations that everything else refers to. */
export const network: NetworkDocument = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'test',
  simulation: { duration: '100 ms' },
  populations: [
    { name: 'E', model: 'leaky', size: 80, parameters: { tau: '10 ms', own: 1 } },
    { name: 'I', model: 'leaky', size: 20 }
  ],
  stimuli: [
    { name: 'both', model: 'noise', targets: ['E', 'I'], weight: '1 nA' },
    { name: 'one', model: 'noise', targets: ['E'], weight: '1 nA' }
  ],
  projections: [
    { source: 'E', target: 'E', connector: { model: 'probable' }, weight: '1 nA', delay: '1 ms' },
    { source: 'I', target: 'I', connector: { model: 'probable' }, weight: '1 nA', delay: '1 ms' },
    { source: 'I', target: 'E', connector: { model: 'probable' }, weight: '1 nA', delay: '1 ms' }
  ],
  recorders: [{ name: 'spikes', model: 'spikes', targets: ['E'] }],
  layout: { E: { x: 1, y: 2 } }
}

export const json = (value: object): Json => JSON.parse(JSON.stringify(value))

/** The document after an edit, which has to be a valid one. */
export function after(edit: EditDraft, document: NetworkDocument = network): NetworkDocument {
  return networkSchema.parse(applyPatch(json(document), edit.patch).value)
}
