import type { NeuronDescription, RecorderDescription } from '../../../catalogue'
import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { freeName } from './free-name'
import { appendItem } from './items'
import { startingParameters } from './starting-parameters'

/** Adds a recorder of one population. */
export function addRecorder(
  document: NetworkDocument,
  model: RecorderDescription,
  wished: string,
  target: string,
  neuron: NeuronDescription | undefined
): EditDraft {
  const name = freeName(
    wished,
    (document.recorders ?? []).map((recorder) => recorder.name)
  )
  const parameters = startingParameters(model, Object.keys(neuron?.state ?? {}))
  return {
    label: 'networks.edits.addRecorder',
    details: { name },
    patch: appendItem(document, 'recorders', {
      name,
      model: model.id,
      targets: [target],
      parameters
    })
  }
}
