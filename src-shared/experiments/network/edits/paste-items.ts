import { canonicalJson } from '../../canonical'
import { isJsonArray, isJsonObject, type Json } from '../../json'
import type { Patch } from '../../patch'
import type { Fragment } from '../fragment'
import type { Group, NetworkDocument, Point } from '../schema'
import type { EditDraft } from './draft'
import { freeId, freeName } from './free-name'
import { groupsOf } from './groups'
import { asJson, itemsOf, type ItemKind, type ItemPlace } from './items'
import { drawnKinds, groupsPatch, placesPatch, type DrawnKind, type Placed } from './places'

export interface Pasted {
  readonly draft: EditDraft
  /** Where the new items are afterwards. */
  readonly places: readonly ItemPlace[]
  /** Projections that were left out, as one of their ends is neither in the part nor in the document. */
  readonly leftOut: number
}

type Names = ReadonlyMap<string, string>

/**
 * Adds a part of a network in one step. Names that are taken are made free, and what names them
 * follows; what the part names without bringing it is looked for in the document.
 * @param shift how far from their old places the items are drawn
 * @param where where items without a place of their own in the part are drawn
 */
export function pasteItems(
  document: NetworkDocument,
  fragment: Fragment,
  shift: Point,
  label: 'paste' | 'duplicate' = 'paste'
): Pasted {
  const models = freeModels(document, fragment)
  const names = {
    populations: freeNames(document, fragment, 'populations'),
    stimuli: freeNames(document, fragment, 'stimuli'),
    recorders: freeNames(document, fragment, 'recorders')
  }
  const present = new Set(document.populations.map(({ name }) => name))
  const isKnown = (name: string): boolean => names.populations.has(name) || present.has(name)
  const populations = fragment.populations.map((one) => ({
    ...one,
    name: names.populations.get(one.name) ?? one.name,
    model: models.ids.get(one.model) ?? one.model
  }))
  const kept = fragment.projections.filter(
    ({ source, target }) => isKnown(source) && isKnown(target)
  )
  const projectionNames = freeNames(document, { projections: kept }, 'projections')
  const target = (name: string): string =>
    names.populations.get(name) ?? projectionNames.get(name) ?? name
  const follow = (item: object): Json => renamedIn(asJson(item), names.populations)
  const projections = kept.map((one) => ({
    ...asObject(follow(one)),
    source: target(one.source),
    target: names.populations.get(one.target) ?? one.target,
    ...(one.name === undefined ? {} : { name: projectionNames.get(one.name) ?? one.name })
  }))
  const listening = new Set([
    ...present,
    ...(document.projections ?? []).flatMap(({ name }) => name ?? [])
  ])
  const attached = (kind: 'stimuli' | 'recorders') =>
    fragment[kind].map((one) => ({
      ...asObject(follow(one)),
      name: names[kind].get(one.name) ?? one.name,
      targets: one.targets
        .filter((name) => isKnown(name) || projectionNames.has(name) || listening.has(name))
        .map(target)
    }))
  const lists = {
    definitions: models.added,
    populations: populations.map(asJson),
    stimuli: attached('stimuli'),
    projections,
    recorders: attached('recorders')
  }
  const added = Object.entries(lists).flatMap(([kind, items]) =>
    isListKind(kind) ? [{ kind, items: items.map((one): Json => one) }] : []
  )
  const placed = drawnKinds.flatMap((kind) => placesIn(fragment, kind, names[kind], shift))
  const groups = fragment.groups.map((group) => renamedGroup(group, names, groupsOf(document)))
  const first = Object.values(lists).flat().length
  return {
    draft: {
      label: `networks.edits.${label}Many`,
      details: { count: first },
      patch: [
        ...added.flatMap(({ kind, items }) => appended(document, kind, items)),
        ...drawingPatch(document, placed, groups)
      ]
    },
    places: added.flatMap(({ kind, items }) =>
      kind === 'definitions'
        ? []
        : items.map((_, i) => ({ kind, index: itemsOf(document, kind).length + i }))
    ),
    leftOut: fragment.projections.length - kept.length
  }
}

const isListKind = (kind: string): kind is ItemKind =>
  ['definitions', 'populations', 'stimuli', 'projections', 'recorders'].includes(kind)

const asObject = (value: Json): { readonly [key: string]: Json } =>
  isJsonObject(value) ? value : {}

function appended(document: NetworkDocument, kind: ItemKind, items: readonly Json[]): Patch {
  if (items.length === 0) return []
  const { length } = itemsOf(document, kind)
  return document[kind] === undefined
    ? [{ op: 'set', path: [kind], value: [...items] }]
    : items.map((value, i) => ({ op: 'insert', path: [kind, length + i], value }))
}

/** Places first, so that the groups find the canvas that those may have made. */
function drawingPatch(
  document: NetworkDocument,
  placed: readonly Placed[],
  groups: readonly Group[]
): Patch {
  const places = placesPatch(document, placed)
  if (groups.length === 0) return places
  const isMade = document.canvas !== undefined || places.some(({ path }) => path[0] === 'canvas')
  const all = [...groupsOf(document), ...groups]
  return [...places, ...groupsPatch(isMade ? { ...document, canvas: document.canvas ?? {} } : document, all)] // prettier-ignore
}

/** New names by old ones. */
function freeNames(
  document: NetworkDocument,
  fragment: Partial<Pick<Fragment, DrawnKind | 'projections'>>,
  kind: DrawnKind | 'projections'
): Names {
  const taken = new Set((document[kind] ?? []).flatMap(({ name }) => name ?? []))
  const names = new Map<string, string>()
  for (const { name } of fragment[kind] ?? []) {
    if (name === undefined) continue
    const free = freeName(name, taken)
    taken.add(free)
    names.set(name, free)
  }
  return names
}

/** Models of the document's own: one that is there already, the same to the letter, is used. */
function freeModels(document: NetworkDocument, { definitions }: Fragment) {
  const present = document.definitions ?? []
  const taken = new Set(present.map(({ id }) => id))
  const ids = new Map<string, string>()
  const added: Json[] = []
  for (const definition of definitions) {
    const same = present.find(
      (one) => canonicalJson(asJson(one)) === canonicalJson(asJson(definition))
    )
    if (same) continue
    const id = freeId(definition.id, taken)
    taken.add(id)
    ids.set(definition.id, id)
    added.push(asJson({ ...definition, id }))
  }
  return { ids, added }
}

/** Parameters that name a population, `{ "population": name }`, follow. */
function renamedIn(value: Json, names: Names): Json {
  if (isJsonArray(value)) return value.map((one) => renamedIn(one, names))
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === 'population' && typeof only[1] === 'string') {
    return { population: names.get(only[1]) ?? only[1] }
  }
  return Object.fromEntries(entries.map(([key, one]) => [key, renamedIn(one, names)]))
}

function placesIn(
  fragment: Fragment,
  kind: DrawnKind,
  names: Names,
  shift: Point
): readonly Placed[] {
  return Object.entries(fragment.places[kind] ?? {}).flatMap(([before, { x, y }]) => {
    const name = names.get(before)
    return name === undefined ? [] : [{ kind, name, x: x + shift.x, y: y + shift.y }]
  })
}

function renamedGroup(
  group: Group,
  names: Readonly<Record<DrawnKind, Names>>,
  present: readonly Group[]
): Group {
  const lists = drawnKinds.flatMap((kind) => {
    const list = (group[kind] ?? []).flatMap((name) => names[kind].get(name) ?? [])
    return list.length === 0 ? [] : [[kind, list] as const]
  })
  const name = freeName(
    group.name,
    present.map((one) => one.name)
  )
  return {
    name,
    ...Object.fromEntries(lists),
    ...(group.collapsed ? { collapsed: true } : {})
  }
}
