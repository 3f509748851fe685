import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { useExperiments } from '../../../src-renderer/stores/experiments'
import { useOpenExperiment } from '../../../src-renderer/stores/open-experiment'
import type { MethodName, MethodReply, MethodRequest } from '../../../src-shared/contract'
import type { Result } from '../../../src-shared/result'
import { setLanguage } from '../../../src-renderer/ui/text'
import { fakeBridge } from '../fake-bridge'
import { fakeExperiments } from '../fake-experiments'
import { catalogue, document } from './catalogue'

type Answers = {
  [Name in MethodName]?: (request: MethodRequest<Name>) => Result<MethodReply<Name>>
}

/** A window with one network open, over services in memory. */
export async function setUp(answers: Answers = {}) {
  const sample = { id: 'small', kind: 'network', name: 'Small', description: '', expect: '' }
  const store = fakeExperiments(catalogue, [{ sample, document }])
  const bridge = fakeBridge(0, { ...store.answers, ...answers })
  Object.defineProperty(window, 'engram', { value: bridge, configurable: true })
  const pinia = createPinia()
  setActivePinia(pinia)
  setLanguage('en')
  await useExperiments().openSample('small')
  const open = useOpenExperiment()
  return {
    bridge,
    store,
    pinia,
    open,
    /** The stored experiment, as a restart would find it. */
    stored: () => store.stored.at(-1),
    sent: (method: MethodName) => bridge.calls.filter((call) => call.method === method)
  }
}

/** Lets promises and timers that are due run. */
export const passTime = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
}
