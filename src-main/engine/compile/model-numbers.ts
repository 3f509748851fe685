import type { ResolvedValues } from '../../../src-shared/experiments/network/resolved'
import type { NeuronModel, Values } from '../neurons/neuron-model'

/** A model's parameters as numbers: true is 1, and a choice is its place among the options. */
export function modelNumbers({ parameters }: NeuronModel, values: ResolvedValues): Values {
  const numbers: Record<string, number> = {}
  for (const [name, value] of Object.entries(values)) {
    const parameter = parameters[name]
    if (typeof value === 'number') numbers[name] = value
    else if (typeof value === 'boolean') numbers[name] = Number(value)
    else if (parameter?.kind === 'choice') {
      numbers[name] = parameter.options.findIndex((option) => option.value === value)
    }
  }
  return numbers
}
