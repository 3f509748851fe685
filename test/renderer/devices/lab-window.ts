import { createPinia, setActivePinia } from 'pinia'
import { useExperiments } from '../../../src-renderer/stores/experiments'
import { setLanguage } from '../../../src-renderer/ui/text'
import type { MethodName, MethodReply, MethodRequest } from '../../../src-shared/contract'
import type { Json } from '../../../src-shared/experiments/json'
import type { Result } from '../../../src-shared/result'
import { fakeBridge } from '../fake-bridge'
import { fakeExperiments } from '../fake-experiments'
import { catalogue } from '../networks/catalogue'

type Answers = {
  [Name in MethodName]?: (request: MethodRequest<Name>) => Result<MethodReply<Name>>
}

/** A characterisation with one measurement of ten pulses. */
export const labDocument: Json = {
  format: 'engram-experiment',
  version: 1,
  kind: 'characterisation',
  name: 'Lab',
  devices: [{ name: 'Cell', model: 'pulse-exponential' }],
  protocols: [{ name: 'Train', model: 'pulse-train' }],
  measurements: [
    {
      name: 'Pulses',
      source: `cell.csv, SHA-256 ${'ab'.repeat(32)}`,
      columns: [
        { name: 'n', role: 'pulse', unit: '1', values: [1, 2, 3, 4, 5] },
        { name: 'G', role: 'conductance', unit: 'S', values: [1e-6, 2e-6, null, 4e-6, 5e-6] }
      ]
    }
  ]
}

/** A window with that characterisation open, over services in memory. */
export async function openLab(answers: Answers = {}) {
  const sample = { id: 'lab', kind: 'characterisation', name: 'Lab', description: '', expect: '' }
  const store = fakeExperiments(catalogue, [{ sample, document: labDocument }])
  const bridge = fakeBridge(0, { ...store.answers, ...answers })
  Object.defineProperty(window, 'engram', { value: bridge, configurable: true })
  const pinia = createPinia()
  setActivePinia(pinia)
  setLanguage('en')
  await useExperiments().openSample('lab')
  return {
    bridge,
    pinia,
    sent: (method: MethodName) => bridge.calls.filter((call) => call.method === method)
  }
}
