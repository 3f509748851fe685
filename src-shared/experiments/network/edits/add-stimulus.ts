import type { NeuronDescription, StimulusDescription } from '../../../catalogue'
import type { NetworkDocument, Point } from '../schema'
import { defaultWeight } from './default-weight'
import type { EditDraft } from './draft'
import { freeName } from './free-name'
import { appendItem } from './items'
import { placesPatch } from './places'
import { startingParameters } from './starting-parameters'

/**
 * Adds a stimulus to one population, or to none yet.
 * @param neuron the model of that population, which says what a weight is measured in
 * @param at where it stands on the canvas
 */
export function addStimulus(
  document: NetworkDocument,
  model: StimulusDescription,
  wished: string,
  target: string | undefined,
  neuron: NeuronDescription | undefined,
  at?: Point
): EditDraft {
  const name = freeName(
    wished,
    (document.stimuli ?? []).map((stimulus) => stimulus.name)
  )
  const weight = model.acts === 'spikes' ? defaultWeight(neuron) : undefined
  const parameters = startingParameters(model)
  return {
    label: 'networks.edits.addStimulus',
    details: { name },
    patch: [
      ...appendItem(document, 'stimuli', {
        name,
        model: model.id,
        targets: target === undefined ? [] : [target],
        weight,
        parameters
      }),
      ...(at ? placesPatch(document, [{ kind: 'stimuli', name, ...at }]) : [])
    ]
  }
}
