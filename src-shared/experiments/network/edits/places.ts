import type { Patch } from '../../patch'
import type { Canvas, NetworkDocument, Point } from '../schema'
import { asJson, type ItemKind } from './items'

/** Items that have a place on the canvas. */
export const drawnKinds = ['populations', 'stimuli', 'recorders'] as const
export type DrawnKind = (typeof drawnKinds)[number]

export const isDrawn = (kind: ItemKind): kind is DrawnKind =>
  drawnKinds.some((drawn) => drawn === kind)

/** An item on the canvas, told by its name. */
export interface DrawnItem {
  readonly kind: DrawnKind
  readonly name: string
}

export type Placed = DrawnItem & Point

type Places = Readonly<Record<string, Point>>

const placesOf = (document: NetworkDocument, kind: DrawnKind): Places | undefined =>
  kind === 'populations' ? document.layout : document.canvas?.[kind]

/** Where an item stands; a name such as "__proto__" is a name like any other. */
export function placeOf(
  document: NetworkDocument,
  { kind, name }: DrawnItem
): Readonly<Point> | undefined {
  const places = placesOf(document, kind)
  return places && Object.hasOwn(places, name) ? places[name] : undefined
}

const pathOf = (kind: DrawnKind): readonly string[] =>
  kind === 'populations' ? ['layout'] : ['canvas', kind]

/** Gives items a place; containers that are missing are made. Numbers are kept to a tenth of a pixel. */
export function placesPatch(document: NetworkDocument, placed: readonly Placed[]): Patch {
  return drawnKinds.flatMap((kind): Patch => {
    const ours = placed.filter((one) => one.kind === kind)
    if (ours.length === 0) return []
    const at = ours.map(({ name, x, y }) => [name, { x: tenth(x), y: tenth(y) }] as const)
    if (placesOf(document, kind)) {
      return at.map(([name, value]) => ({ op: 'set', path: [...pathOf(kind), name], value }))
    }
    const value = asJson(Object.fromEntries(at))
    return kind === 'populations' || document.canvas || isLater(kind, placed)
      ? [{ op: 'set', path: pathOf(kind), value }]
      : [{ op: 'set', path: ['canvas'], value: { [kind]: value } }]
  })
}

/** Whether an earlier kind of the same patch has made the canvas already. */
const isLater = (kind: DrawnKind, placed: readonly Placed[]): boolean =>
  kind === 'recorders' && placed.some((one) => one.kind === 'stimuli')

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Takes the places of items out that are gone. */
export function withoutPlaces(document: NetworkDocument, gone: readonly DrawnItem[]): Patch {
  // Two items may share a name while they are put right; their place is one.
  const isFirst = ({ kind, name }: DrawnItem, i: number): boolean =>
    gone.findIndex((one) => one.kind === kind && one.name === name) === i
  return gone
    .filter((item, i) => placeOf(document, item) !== undefined && isFirst(item, i))
    .map(({ kind, name }) => ({ op: 'remove', path: [...pathOf(kind), name] }))
}

/** Replaces the groups; none takes the member out. */
export function groupsPatch(document: NetworkDocument, groups: Canvas['groups']): Patch {
  if (groups && groups.length > 0) {
    return document.canvas
      ? [{ op: 'set', path: ['canvas', 'groups'], value: asJson(groups) }]
      : [{ op: 'set', path: ['canvas'], value: { groups: asJson(groups) } }]
  }
  return document.canvas?.groups ? [{ op: 'remove', path: ['canvas', 'groups'] }] : []
}
