import type { NeuronDescription } from '../../../catalogue'

/** One unit of what excites a neuron of this model, "1 pA". */
export function defaultWeight(model: NeuronDescription | undefined): string {
  const receptor = model?.receptors.find(({ sign }) => sign !== 'negative') ?? model?.receptors[0]
  return `1 ${receptor?.unit ?? 'mV'}`
}
