import type { Definition } from '../equations'
import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { freeId, freeName } from './free-name'
import { appendItem } from './items'

/** A leaky integrator with a threshold: something that runs, to be changed into what is wanted. */
const starting: Omit<Definition, 'id' | 'title'> = {
  parameters: {
    tau: '20 ms',
    C: '250 pF',
    vRest: '-65 mV',
    vThreshold: '-50 mV',
    vReset: '-65 mV',
    pause: '2 ms'
  },
  state: { v: { initial: 'vRest' } },
  equations: ['dv/dt = (vRest - v)/tau + I/C'],
  receptors: { input: { target: 'v' } },
  threshold: 'v > vThreshold',
  reset: ['v = vReset'],
  refractory: 'pause'
}

/**
 * Adds a neuron model of the document's own.
 * @param taken ids of the built-in neuron models
 */
export function addDefinition(
  document: NetworkDocument,
  wished: string,
  taken: readonly string[]
): EditDraft {
  const present = document.definitions ?? []
  const title = freeName(
    wished,
    present.map((definition) => definition.title ?? definition.id)
  )
  const id = freeId('my-neuron', [...taken, ...present.map((definition) => definition.id)])
  return {
    label: 'networks.edits.addDefinition',
    details: { name: title },
    patch: appendItem(document, 'definitions', { id, title, ...starting })
  }
}
