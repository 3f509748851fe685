import { isJsonObject, type Json } from '../../json'
import type { Patch } from '../../patch'
import type { Path } from '../../problem'
import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { groupOf } from './groups'
import { asJson, isDefinition, itemName, itemsOf, type ItemPlace } from './items'
import { isDrawn, placeOf, placesPatch, withoutPlaces, type DrawnItem } from './places'

/**
 * Gives an item another name; whatever names a population follows.
 * @throws RangeError when there is no such item
 */
export function renameItem(
  document: NetworkDocument,
  { kind, index }: ItemPlace,
  name: string
): EditDraft {
  const item = itemsOf(document, kind)[index]
  if (!item) throw new RangeError(`no ${kind}[${index}]`)
  const before = itemName(item)
  if (isDefinition(item)) return renamedDefinition(document, item.id, index, name)
  const own: Patch = [{ op: 'set', path: [kind, index, 'name'], value: name }]
  return {
    label: 'networks.edits.rename',
    details: { before, name },
    patch: [
      ...own,
      ...(kind === 'populations' ? followers(document, before, name) : []),
      ...(kind === 'projections' ? recordersOf(document, before, name) : []),
      ...(isDrawn(kind) ? drawing(document, { kind, name: before }, name) : [])
    ]
  }
}

/** Recorders of the projection's weights; one of a population's name is told of the population. */
function recordersOf(document: NetworkDocument, before: string, name: string): Patch {
  if (document.populations.some((population) => population.name === before)) return []
  return (document.recorders ?? []).flatMap(({ targets }, i) =>
    targets.flatMap((target, j): Patch =>
      target === before ? [{ op: 'set', path: ['recorders', i, 'targets', j], value: name }] : []
    )
  )
}

/** A neuron model's name is its id; populations name it by that. */
function renamedDefinition(
  document: NetworkDocument,
  before: string,
  index: number,
  id: string
): EditDraft {
  const populations = document.populations.flatMap(({ model }, i): Patch =>
    model === before ? [{ op: 'set', path: ['populations', i, 'model'], value: id }] : []
  )
  return {
    label: 'networks.edits.rename',
    details: { before, name: id },
    patch: [{ op: 'set', path: ['definitions', index, 'id'], value: id }, ...populations]
  }
}

function followers(document: NetworkDocument, before: string, name: string): Patch {
  const ends = (document.projections ?? []).flatMap((projection, i) =>
    (['source', 'target'] as const)
      .filter((end) => projection[end] === before)
      .map((end): Patch[number] => ({ op: 'set', path: ['projections', i, end], value: name }))
  )
  const targets = (['stimuli', 'recorders'] as const).flatMap((kind) =>
    (document[kind] ?? []).flatMap((item, i) =>
      item.targets.flatMap((target, j): Patch =>
        target === before ? [{ op: 'set', path: [kind, i, 'targets', j], value: name }] : []
      )
    )
  )
  return [...ends, ...targets, ...inParameters(document, before, name)]
}

/** Its place and its group on the canvas. */
function drawing(document: NetworkDocument, item: DrawnItem, name: string): Patch {
  const place = placeOf(document, item)
  const moved: Patch = place
    ? [
        ...withoutPlaces(document, [item]),
        ...placesPatch(document, [{ kind: item.kind, name, ...place }])
      ]
    : []
  const group = groupOf(document, item)
  const at = document.canvas?.groups?.[group]?.[item.kind]?.indexOf(item.name)
  return at === undefined
    ? moved
    : [...moved, { op: 'set', path: ['canvas', 'groups', group, item.kind, at], value: name }]
}

/** Parameters that name the population: objects `{ "population": name }` anywhere in an item. */
function inParameters(document: NetworkDocument, before: string, name: string): Patch {
  const find = (value: Json, path: Path): Patch => {
    if (Array.isArray(value)) return value.flatMap((entry, i) => find(entry, [...path, i]))
    if (!isJsonObject(value)) return []
    const entries = Object.entries(value)
    if (entries.length === 1 && value['population'] === before) {
      return [{ op: 'set', path: [...path, 'population'], value: name }]
    }
    return entries.flatMap(([key, entry]) => find(entry, [...path, key]))
  }
  return (['stimuli', 'projections', 'recorders'] as const).flatMap((kind) =>
    (document[kind] ?? []).flatMap((item, i) => find(asJson(item), [kind, i]))
  )
}
