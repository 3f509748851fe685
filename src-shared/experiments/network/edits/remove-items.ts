import type { Patch } from '../../patch'
import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { groupsOf, groupsWithout } from './groups'
import { isDefinition, itemKinds, itemName, itemsOf, type ItemKind, type ItemPlace } from './items'
import { groupsPatch, isDrawn, withoutPlaces, type DrawnItem } from './places'

/** What goes along with items. */
export interface Removal {
  readonly projections: number
  /** Stimuli and recorders that serve no other population. */
  readonly others: number
  /** Populations that are left without their model. */
  readonly orphans: number
}

/**
 * Takes items out in one step; with populations also their projections, and the stimuli and
 * recorders that have no other target.
 * @throws RangeError when there is no such item
 */
export function removeItems(
  document: NetworkDocument,
  places: readonly ItemPlace[]
): EditDraft & { readonly removal: Removal } {
  const wished = (kind: ItemKind): ReadonlySet<number> =>
    new Set(places.filter((place) => place.kind === kind).map(({ index }) => index))
  const items = places.map(({ kind, index }) => {
    const item = itemsOf(document, kind)[index]
    if (!item) throw new RangeError(`no ${kind}[${index}]`)
    return { kind, item }
  })
  const populations = wished('populations')
  const named = new Set([...populations].map((i) => document.populations[i]?.name ?? ''))
  const projections = new Set(wished('projections'))
  for (const [i, { source, target }] of (document.projections ?? []).entries()) {
    if (named.has(source) || named.has(target)) projections.add(i)
  }
  const goneTargets = new Set([...named, ...projectionNames(document, projections, named)])
  const stimuli = withoutTargets(document, 'stimuli', named, wished('stimuli'))
  const recorders = withoutTargets(document, 'recorders', goneTargets, wished('recorders'))
  const gone: Readonly<Record<ItemKind, ReadonlySet<number>>> = {
    populations,
    projections,
    stimuli: stimuli.gone,
    recorders: recorders.gone,
    definitions: wished('definitions')
  }
  const drawn = itemKinds.flatMap((kind): readonly DrawnItem[] =>
    isDrawn(kind)
      ? [...gone[kind]].map((i) => ({ kind, name: document[kind]?.[i]?.name ?? '' }))
      : []
  )
  const models = new Set(items.flatMap(({ item }) => (isDefinition(item) ? [item.id] : [])))
  const [first] = items
  return {
    label: places.length === 1 ? 'networks.edits.remove' : 'networks.edits.removeMany',
    details:
      places.length === 1 && first ? { name: itemName(first.item) } : { count: places.length },
    patch: [
      ...stimuli.patch,
      ...recorders.patch,
      ...withoutPlaces(document, drawn),
      ...ungrouped(document, drawn),
      ...itemKinds.flatMap((kind) => taken(kind, gone[kind]))
    ],
    removal: {
      projections: projections.size - wished('projections').size,
      others: stimuli.gone.size + recorders.gone.size - wished('stimuli').size - wished('recorders').size, // prettier-ignore
      orphans: document.populations.filter(
        ({ model }, i) => models.has(model) && !populations.has(i)
      ).length
    }
  }
}

/** From the end, so that an index stays right while others are taken out. */
const taken = (kind: ItemKind, gone: ReadonlySet<number>): Patch =>
  [...gone].sort((a, b) => b - a).map((index) => ({ op: 'remove', path: [kind, index] }))

/** Names of projections that go, unless they mean something else as well. */
function projectionNames(
  document: NetworkDocument,
  gone: ReadonlySet<number>,
  populations: ReadonlySet<string>
): readonly string[] {
  const all = document.projections ?? []
  return [...gone].flatMap((i) => {
    const name = all[i]?.name
    const isElsewhere =
      document.populations.some((one) => one.name === name && !populations.has(one.name)) ||
      all.some((other, j) => !gone.has(j) && other.name === name)
    return name === undefined || isElsewhere ? [] : [name]
  })
}

function withoutTargets(
  document: NetworkDocument,
  kind: 'stimuli' | 'recorders',
  targets: ReadonlySet<string>,
  wished: ReadonlySet<number>
): { readonly patch: Patch; readonly gone: ReadonlySet<number> } {
  const gone = new Set(wished)
  const patch: Patch[number][] = []
  for (const [i, item] of (document[kind] ?? []).entries()) {
    if (gone.has(i) || !item.targets.some((target) => targets.has(target))) continue
    const left = item.targets.filter((target) => !targets.has(target))
    if (left.length === 0) gone.add(i)
    else patch.push({ op: 'set', path: [kind, i, 'targets'], value: left })
  }
  return { patch, gone }
}

function ungrouped(document: NetworkDocument, gone: readonly DrawnItem[]): Patch {
  const groups = groupsOf(document)
  const isGone = (item: DrawnItem): boolean =>
    gone.some(({ kind, name }) => kind === item.kind && name === item.name)
  const isTouched = gone.some(({ kind, name }) => groups.some((one) => one[kind]?.includes(name)))
  return isTouched ? groupsPatch(document, groupsWithout(groups, isGone)) : []
}
