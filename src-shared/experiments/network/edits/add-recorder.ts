import type { NeuronDescription, RecorderDescription } from '../../../catalogue'
import type { NetworkDocument, Point } from '../schema'
import type { EditDraft } from './draft'
import { freeName } from './free-name'
import { appendItem } from './items'
import { placesPatch } from './places'
import { startingParameters } from './starting-parameters'

/**
 * Adds a recorder of one population, or of none yet.
 * @param at where it stands on the canvas
 */
export function addRecorder(
  document: NetworkDocument,
  model: RecorderDescription,
  wished: string,
  target: string | undefined,
  neuron: NeuronDescription | undefined,
  at?: Point
): EditDraft {
  const name = freeName(
    wished,
    (document.recorders ?? []).map((recorder) => recorder.name)
  )
  const parameters = startingParameters(model, Object.keys(neuron?.state ?? {}))
  return {
    label: 'networks.edits.addRecorder',
    details: { name },
    patch: [
      ...appendItem(document, 'recorders', {
        name,
        model: model.id,
        targets: target === undefined ? [] : [target],
        parameters
      }),
      ...(at ? placesPatch(document, [{ kind: 'recorders', name, ...at }]) : [])
    ]
  }
}
