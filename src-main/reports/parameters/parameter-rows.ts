import type { ModelDescription } from '../../../src-shared/catalogue'
import type { Json } from '../../../src-shared/experiments/json'
import type { Translator } from '../../../src-shared/locale'

import { formula } from '../formula'
import { html, type Content } from '../markup'
import { defaultOf, parameterText, valueText } from './value-text'

export type GivenParameters = { readonly [key: string]: Json }

/** Names of all parameters: the model's in its order, then any the catalogue does not know. */
export function parameterNames(
  model: ModelDescription | undefined,
  given: readonly GivenParameters[]
): readonly string[] {
  return [...new Set([...Object.keys(model?.parameters ?? {}), ...given.flatMap(Object.keys)])]
}

/** A parameter's name as the catalogue has it, with its symbol. */
export function parameterLabel(
  model: ModelDescription | undefined,
  name: string,
  t: Translator
): Content {
  const description = model?.parameters[name]
  if (!description) return html`<code>${name}</code>`
  const symbol =
    description.symbol && html` <span class="symbol">${formula(description.symbol, false)}</span>`
  return html`${t.text(description.label)}${symbol}`
}

/** A parameter's value; a default is set in grey so that choices stand out. */
export function parameterValue(
  model: ModelDescription | undefined,
  name: string,
  given: GivenParameters,
  t: Translator
): Content {
  const description = model?.parameters[name]
  const value = Object.hasOwn(given, name) ? given[name] : undefined
  if (value !== undefined) return parameterText(value, description, t)
  const fallback = description && defaultOf(description)
  return html`<span class="default"
    >${description ? parameterText(fallback, description, t) : valueText(undefined, t)}</span
  >`
}

/** All parameters of one use of a model in one line: `rate 20 kHz, …`. */
export function parameterLine(
  model: ModelDescription | undefined,
  given: GivenParameters,
  t: Translator
): Content {
  const stated = parameterNames(model, [given]).filter((name) => {
    const description = model?.parameters[name]
    return Object.hasOwn(given, name) || (description && defaultOf(description) !== undefined)
  })
  return stated.map((name, i) => [
    i > 0 && ', ',
    model?.parameters[name] ? t.text(model.parameters[name].label) : name,
    ' ',
    html`<span class="value">${parameterValue(model, name, given, t)}</span>`
  ])
}
