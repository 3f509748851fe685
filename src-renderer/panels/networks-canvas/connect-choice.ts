import type { NeuronDescription } from '../../../src-shared/catalogue'
import type { Distribution } from '../../../src-shared/experiments/network/schema'

type Effect = 'excitatory' | 'inhibitory'

/** What was chosen for the last projection: the next one often is alike. */
export const remembered: { rule: string; synapse: string; delay: Distribution } = {
  rule: '',
  synapse: '',
  delay: '1 ms'
}

/** One unit of what the target takes with this effect. */
export function startingWeight(neuron: NeuronDescription | undefined, effect: Effect): string {
  const wrong = effect === 'excitatory' ? 'negative' : 'positive'
  const receptor = neuron?.receptors.find(({ sign }) => sign !== wrong)
  return `${effect === 'inhibitory' ? '-' : ''}1 ${receptor?.unit ?? 'mV'}`
}

/** The same weights with the sign that has the effect. */
export function withSign(weight: Distribution, effect: Effect): Distribution {
  if (typeof weight !== 'object') return signed(weight, effect)
  if (weight.distribution === 'uniform') {
    const [low, high] = [signed(weight.low, effect), signed(weight.high, effect)]
    // Of two numbers that changed their sign, the other one is the lower.
    return low === weight.low ? weight : { distribution: 'uniform', low: high, high: low }
  }
  // A lognormal law has no negative numbers; its mean stays as it is.
  return weight.distribution === 'lognormal' ? weight : { ...weight, mean: signed(weight.mean, effect) } // prettier-ignore
}

function signed(value: string | number, effect: Effect): string | number {
  if (typeof value === 'number') return effect === 'inhibitory' ? -Math.abs(value) : Math.abs(value)
  const bare = value.trim().replace(/^[-−]/, '')
  return effect === 'inhibitory' ? `-${bare}` : bare
}
