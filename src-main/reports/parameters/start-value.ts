import type { NeuronDescription } from '../../../src-shared/catalogue'
import type { Population } from '../../../src-shared/experiments/network/schema'
import type { Translator } from '../../../src-shared/locale'
import { formatQuantity } from '../../../src-shared/units'
import { html, type Content } from '../markup'
import { parameterValue } from './parameter-rows'
import { valueText } from './value-text'

/** Where a state variable of a population starts: as given, else as its model has it. */
export function startValue(
  model: NeuronDescription | undefined,
  state: string,
  { initial = {}, parameters = {} }: Population,
  t: Translator
): Content {
  if (Object.hasOwn(initial, state)) return valueText(initial[state], t)
  const fallback = model?.initial[state]
  if (typeof fallback === 'string') return parameterValue(model, fallback, parameters, t)
  if (fallback === undefined) return valueText(undefined, t)
  const text = formatQuantity(fallback, model?.state[state]?.unit ?? '1')
  return html`<span class="default">${valueText(text, t)}</span>`
}
