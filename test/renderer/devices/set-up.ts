import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import { useExperiments } from '../../../src-renderer/stores/experiments'
import { useOpenExperiment } from '../../../src-renderer/stores/open-experiment'
import { useWorkbench } from '../../../src-renderer/stores/workbench'
import { setLanguage } from '../../../src-renderer/ui/text'
import { resolveCharacterisation } from '../../../src-shared/experiments/characterisation/resolve-characterisation'
import { characterisationSchema } from '../../../src-shared/experiments/characterisation/schema'
import type { Json } from '../../../src-shared/experiments/json'
import { ok } from '../../../src-shared/result'
import { fakeBridge } from '../fake-bridge'
import { fakeExperiments } from '../fake-experiments'
import { catalogue as networks } from '../networks/catalogue'

const catalogue = { ...networks, ...describeDevices() }

export const document: Json = {
  format: 'engram-experiment',
  version: 1,
  kind: 'characterisation',
  name: 'Two devices',
  devices: [
    { name: 'PCM', preset: 'pcm-joshi' },
    { name: 'Plain', model: 'vteam' }
  ],
  protocols: [
    { name: 'Train', model: 'pulse-train' },
    { name: 'Loop', model: 'iv-sweep' }
  ]
}

/** A window with a characterisation open, over services in memory and the real models. */
export async function setUp() {
  const sample = { id: 'two', kind: 'characterisation', name: 'Two', description: '', expect: '' }
  const store = fakeExperiments(catalogue, [{ sample, document }])
  const bridge = fakeBridge(0, {
    ...store.answers,
    'presets.list': () => ok([]),
    'experiments.check': (request) => {
      const read = characterisationSchema.parse(request.document)
      const { problems } = resolveCharacterisation(read, catalogue)
      return ok({
        problems: problems.map((one) => ({ ...one, path: [...one.path] })),
        estimate: null
      })
    }
  })
  Object.defineProperty(window, 'engram', { value: bridge, configurable: true })
  const pinia = createPinia()
  setActivePinia(pinia)
  setLanguage('en')
  useWorkbench().goTo('devices')
  await useExperiments().openSample('two')
  return { bridge, pinia, open: useOpenExperiment() }
}

export const passTime = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
}
