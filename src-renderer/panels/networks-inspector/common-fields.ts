import type {
  Catalogue,
  CatalogueTopic,
  ModelDescription,
  ParameterDescription,
  ParameterDescriptions
} from '../../../src-shared/catalogue'
import { at, type ItemKind, type ItemPlace } from '../../../src-shared/experiments/network/edits'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import type { Path } from '../../../src-shared/experiments/problem'

/** Models that items of a kind refer to, by the member that does. */
const references: Readonly<
  Record<ItemKind, readonly { member: string | null; topic: CatalogueTopic }[]>
> = {
  populations: [{ member: null, topic: 'neurons' }],
  stimuli: [{ member: null, topic: 'stimuli' }],
  recorders: [{ member: null, topic: 'recorders' }],
  projections: [
    { member: 'connector', topic: 'connectors' },
    { member: 'synapse', topic: 'synapses' }
  ],
  definitions: []
}

/** Parameters that several items have in common. */
export interface CommonFields {
  readonly topic: CatalogueTopic
  readonly parameters: ParameterDescriptions
  /** Where the parameters of each item stand. */
  readonly paths: readonly Path[]
}

/** What items have in common, for one form; empty where they are of different kinds. */
export function commonFields(
  document: Json,
  places: readonly ItemPlace[],
  catalogue: Catalogue
): readonly CommonFields[] {
  const [first] = places
  if (!first || places.some(({ kind }) => kind !== first.kind)) return []
  return references[first.kind].flatMap(({ member, topic }) => {
    const paths = places.map(({ kind, index }) => [
      kind,
      index,
      ...(member === null ? [] : [member])
    ])
    const models = paths.map((path) => modelAt(document, path, catalogue[topic]))
    const known = models.filter((model) => model !== undefined)
    if (known.length < places.length) return []
    const parameters = inCommon(known)
    return Object.keys(parameters).length === 0
      ? []
      : [{ topic, parameters, paths: paths.map((path) => [...path, 'parameters']) }]
  })
}

function modelAt(
  document: Json,
  path: Path,
  models: readonly ModelDescription[]
): ModelDescription | undefined {
  const reference = at(document, path)
  const id = isJsonObject(reference) ? reference['model'] : undefined
  return models.find((model) => model.id === id)
}

function inCommon([first, ...others]: readonly ModelDescription[]): ParameterDescriptions {
  return Object.fromEntries(
    Object.entries(first?.parameters ?? {}).filter(([name, one]) =>
      others.every(({ parameters }) => isAlike(one, parameters[name]))
    )
  )
}

/** The same kind in the same unit; a list by neuron means something else in each item. */
const isAlike = (a: ParameterDescription, b: ParameterDescription | undefined): boolean =>
  b !== undefined && a.kind === b.kind && unitIn(a) === unitIn(b)

const unitIn = (parameter: ParameterDescription): string =>
  'unit' in parameter ? parameter.unit : ''

/** The value that all paths hold, and what they hold where they differ; undefined is the default. */
export function sharedValue(
  document: Json,
  paths: readonly Path[]
): { readonly value: Json | undefined; readonly different: readonly (Json | undefined)[] } {
  const values = paths.map((path) => at(document, path))
  const texts = values.map((value) => JSON.stringify(value) ?? '')
  const different = values.filter((_, i) => texts.indexOf(texts[i] ?? '') === i)
  return different.length === 1
    ? { value: different[0], different: [] }
    : { value: undefined, different }
}
