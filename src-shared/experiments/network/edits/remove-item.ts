import type { Patch } from '../../patch'
import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { isDefinition, itemName, itemsOf, placeOf, type ItemPlace } from './items'

/** What goes when an item goes. */
export interface Removal {
  /** Projections from or to the population. */
  readonly projections: number
  /** Stimuli and recorders that served no other population. */
  readonly others: number
  /** Populations that are left without their model. */
  readonly orphans: number
}

/**
 * Takes an item out; with a population also its projections, and the stimuli and recorders that
 * have no other target.
 * @throws RangeError when there is no such item
 */
export function removeItem(
  document: NetworkDocument,
  { kind, index }: ItemPlace
): EditDraft & { readonly removal: Removal } {
  const item = itemsOf(document, kind)[index]
  if (!item) throw new RangeError(`no ${kind}[${index}]`)
  const own: Patch = [{ op: 'remove', path: [kind, index] }]
  const label = 'networks.edits.remove'
  const details = { name: itemName(item) }
  if (kind !== 'populations') {
    const orphans = document.populations.filter(
      ({ model }) => isDefinition(item) && model === item.id
    ).length
    const recorders = kind === 'projections' ? recordersOf(document, index) : nothing
    const patch = [...recorders.patch, ...own]
    return {
      label,
      details,
      patch,
      removal: { projections: 0, others: recorders.removed, orphans }
    }
  }
  const name = details.name
  const projections = projectionsOf(document, name)
  const stimuli = withoutTarget(document, 'stimuli', name)
  const recorders = withoutTarget(document, 'recorders', name)
  const place: Patch = placeOf(document, name) ? [{ op: 'remove', path: ['layout', name] }] : []
  return {
    label,
    details,
    patch: [...projections, ...stimuli.patch, ...recorders.patch, ...place, ...own],
    removal: {
      projections: projections.length,
      others: stimuli.removed + recorders.removed,
      orphans: 0
    }
  }
}

// Lists are gone through from the end, so that an index stays right while others are taken out.

function projectionsOf(document: NetworkDocument, population: string): Patch {
  return (document.projections ?? [])
    .flatMap(({ source, target }, i) => (source === population || target === population ? [i] : []))
    .reverse()
    .map((i) => ({ op: 'remove', path: ['projections', i] }))
}

interface Change {
  readonly patch: Patch
  readonly removed: number
}

const nothing: Change = { patch: [], removed: 0 }

/** Recorders of a projection's weights lose it, unless its name means something else as well. */
function recordersOf(document: NetworkDocument, index: number): Change {
  const name = document.projections?.[index]?.name
  const isElsewhere =
    document.populations.some((population) => population.name === name) ||
    (document.projections ?? []).some((other, i) => i !== index && other.name === name)
  return name === undefined || isElsewhere ? nothing : withoutTarget(document, 'recorders', name)
}

function withoutTarget(
  document: NetworkDocument,
  kind: 'stimuli' | 'recorders',
  population: string
): Change {
  const patch = (document[kind] ?? [])
    .flatMap<Patch[number]>(({ targets }, i) => {
      if (!targets.includes(population)) return []
      const left = targets.filter((target) => target !== population)
      return left.length === 0
        ? [{ op: 'remove', path: [kind, i] }]
        : [{ op: 'set', path: [kind, i, 'targets'], value: left }]
    })
    .reverse()
  return { patch, removed: patch.filter(({ op }) => op === 'remove').length }
}
