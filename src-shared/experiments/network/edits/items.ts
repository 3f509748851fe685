import type { Json } from '../../json'
import type { Patch } from '../../patch'
import type { Definition } from '../equations'
import type { NetworkDocument, Population, Projection, Recorder, Stimulus } from '../schema'

/** The lists of a network document. */
export const itemKinds = [
  'populations',
  'stimuli',
  'projections',
  'recorders',
  'definitions'
] as const
export type ItemKind = (typeof itemKinds)[number]
export type Item = Population | Stimulus | Projection | Recorder | Definition

/** One item of a document. */
export interface ItemPlace {
  readonly kind: ItemKind
  readonly index: number
}

export const itemsOf = (document: NetworkDocument, kind: ItemKind): readonly Item[] =>
  document[kind] ?? []

/** Whether an item is a neuron model of the document's own. */
export const isDefinition = (item: Item): item is Definition => 'equations' in item

/** What people call an item: its name or title, or where a projection leads. */
export const itemName = (item: Item): string =>
  isDefinition(item)
    ? (item.title ?? item.id)
    : 'source' in item
      ? (item.name ?? `${item.source} → ${item.target}`)
      : item.name

/** The same value without members that are undefined, as it stands in a file. */
export const asJson = (value: object): Json => JSON.parse(JSON.stringify(value))

/** Puts an item into a list, which is made when the document has none. */
export function insertItem(
  document: NetworkDocument,
  kind: ItemKind,
  index: number,
  item: Item
): Patch {
  return document[kind] === undefined
    ? [{ op: 'set', path: [kind], value: [asJson(item)] }]
    : [{ op: 'insert', path: [kind, index], value: asJson(item) }]
}

/** Adds an item at the end of its list. */
export const appendItem = (document: NetworkDocument, kind: ItemKind, item: Item): Patch =>
  insertItem(document, kind, itemsOf(document, kind).length, item)
