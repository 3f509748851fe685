import type { NeuronDescription } from '../../../src-shared/catalogue'
import type { NetworkDocument, Population } from '../../../src-shared/experiments/network/schema'
import type { Path } from '../../../src-shared/experiments/problem'
import type { Named } from '../../ui/parameter-value'
import type { ReactiveText } from '../../ui/text'

/** The field that shows a place of the document, or the nearest one around it. */
export function fieldFor(root: HTMLElement, path: Path): HTMLElement | null {
  const fields = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-path]')].map((field) => [
      field.dataset['path'],
      field
    ])
  )
  for (let length = path.length; length > 0; length--) {
    const field = fields.get(path.slice(0, length).join('/'))
    if (field) return field
  }
  return null
}

const populationNamed = (document: NetworkDocument, name: string): Population | undefined =>
  document.populations.find((population) => population.name === name)

/** Models of the populations with these names, as far as they are known. */
export function modelsOf(
  document: NetworkDocument,
  names: readonly string[],
  neuron: (id: string | undefined) => NeuronDescription | undefined
): readonly NeuronDescription[] {
  return names.flatMap((name) => neuron(populationNamed(document, name)?.model) ?? [])
}

/** State variables that all of these models have. */
export function commonVariables(
  models: readonly NeuronDescription[],
  t: ReactiveText
): readonly Named[] {
  const [first, ...others] = models
  return Object.entries(first?.state ?? {})
    .filter(([name]) => others.every(({ state }) => Object.hasOwn(state, name)))
    .map(([value, { label, symbol }]) => ({ value, label: t.text(label), symbol }))
}

/** Where a weight can go, for a choice: by its sign, or to a receptor by name. */
export function receptorChoices(
  models: readonly NeuronDescription[],
  present: string | undefined,
  t: ReactiveText
): readonly { readonly value: string; readonly label: string }[] {
  const receptors = new Map(
    models.flatMap(({ receptors: all }) => all.map(({ id, label }) => [id, t.text(label)] as const))
  )
  if (present !== undefined && !receptors.has(present)) receptors.set(present, present)
  return [
    { value: '', label: t('networks.receptor.bySign') },
    ...[...receptors].map(([value, label]) => ({ value, label }))
  ]
}

/** The unit of a weight onto a receptor, or onto the one that excites when none is named. */
export function weightUnit(
  models: readonly NeuronDescription[],
  receptor: string | undefined
): string {
  const receptors = models[0]?.receptors ?? []
  const named = receptors.find(({ id }) => id === receptor)
  return (named ?? receptors.find(({ sign }) => sign !== 'negative') ?? receptors[0])?.unit ?? 'mV'
}

/** Options for choosing populations; a name that no population has stays visible. */
export function populationOptions(
  document: NetworkDocument,
  present: readonly string[]
): readonly { readonly value: string; readonly label: string }[] {
  const names = document.populations.map(({ name }) => name)
  return [...new Set([...names, ...present])].map((name) => ({ value: name, label: name }))
}

/** Options for choosing projections, which need a name for it; a name that none has stays visible. */
export function projectionOptions(
  document: NetworkDocument,
  present: readonly string[]
): readonly { readonly value: string; readonly label: string }[] {
  const names = (document.projections ?? []).flatMap(({ name }) => name ?? [])
  return [...new Set([...names, ...present])].map((name) => ({ value: name, label: name }))
}
