import type {
  NeuronDescription,
  RecorderDescription,
  StimulusDescription
} from '../../../catalogue'
import { readQuantity } from '../quantities'
import type { NetworkDocument, Recorder, Stimulus } from '../schema'
import type { Patch } from '../../patch'
import { defaultWeight } from './default-weight'
import type { EditDraft } from './draft'
import { asJson } from './items'
import { startingParameters } from './starting-parameters'

export interface AttachPlace {
  readonly kind: 'stimuli' | 'recorders'
  readonly index: number
}

/**
 * Lets a stimulus act on one more population, or a recorder listen to one more. The first target
 * also says what a weight is measured in and which variables there are.
 * @param model of the stimulus or recorder
 * @param neuron the model of the target
 */
export function attachTarget(
  document: NetworkDocument,
  { kind, index }: AttachPlace,
  target: string,
  model: StimulusDescription | RecorderDescription | undefined,
  neuron: NeuronDescription | undefined
): EditDraft {
  const item = document[kind]?.[index]
  const details = { name: item?.name ?? '', target }
  const label = `networks.edits.attach.${kind}`
  if (!item || item.targets.includes(target)) return { label, details, patch: [] }
  const own: Patch = [
    { op: 'insert', path: [kind, index, 'targets', item.targets.length], value: target }
  ]
  const first = item.targets.length === 0 ? fitting(item, { kind, index }, model, neuron) : []
  return { label, details, patch: [...own, ...first] }
}

/** Takes a target from a stimulus or recorder, which stays even without any. */
export function detachTarget(
  document: NetworkDocument,
  { kind, index }: AttachPlace,
  target: string
): EditDraft {
  const item = document[kind]?.[index]
  const at = item?.targets.indexOf(target) ?? -1
  return {
    label: `networks.edits.detach.${kind}`,
    details: { name: item?.name ?? '', target },
    patch: at < 0 ? [] : [{ op: 'remove', path: [kind, index, 'targets', at] }]
  }
}

function fitting(
  item: Stimulus | Recorder,
  { kind, index }: AttachPlace,
  model: StimulusDescription | RecorderDescription | undefined,
  neuron: NeuronDescription | undefined
): Patch {
  if (!model || !neuron) return []
  if (kind === 'stimuli') {
    const weight = 'weight' in item ? item.weight : undefined
    const isFit = neuron.receptors.some(
      ({ unit }) => weight !== undefined && readQuantity(weight, unit).ok
    )
    return weight === undefined || isFit
      ? []
      : [{ op: 'set', path: [kind, index, 'weight'], value: defaultWeight(neuron) }]
  }
  const wanted = startingParameters(model, Object.keys(neuron.state)) ?? {}
  return Object.entries(wanted).flatMap(([name, value]): Patch => {
    const given = item.parameters?.[name]
    const isEmpty = Array.isArray(given) && given.length === 0
    return isEmpty && Array.isArray(value)
      ? [{ op: 'set', path: [kind, index, 'parameters', name], value: asJson(value) }]
      : []
  })
}
