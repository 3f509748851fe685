import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import { definitionSchema } from './equations'
import {
  itemsOf,
  placeOf,
  type DrawnItem,
  type DrawnKind,
  type ItemKind,
  type ItemPlace
} from './edits'
import {
  groupSchema,
  populationSchema,
  projectionSchema,
  recorderSchema,
  stimulusSchema,
  type NetworkDocument,
  type Point
} from './schema'

export const fragmentFormat = 'engram-network-part'

const places = z.record(z.string(), z.strictObject({ x: z.number(), y: z.number() })).optional()

/** A part of a network as it lies on the clipboard: JSON, known by its `format`. */
export const fragmentSchema = z.strictObject({
  format: z.literal(fragmentFormat),
  version: z.literal(1),
  definitions: z.array(definitionSchema).max(100),
  populations: z.array(populationSchema).max(10_000),
  stimuli: z.array(stimulusSchema).max(10_000),
  projections: z.array(projectionSchema).max(100_000),
  recorders: z.array(recorderSchema).max(10_000),
  groups: z.array(groupSchema).max(1000),
  places: z.strictObject({ populations: places, stimuli: places, recorders: places })
})
export type Fragment = z.infer<typeof fragmentSchema>

/**
 * Takes items out of a document as a part of its own: populations with the projections between them
 * and the neuron models they are made of, stimuli and recorders, and groups that are whole.
 * @param where where the items are drawn
 */
export function copyItems(
  document: NetworkDocument,
  chosen: readonly ItemPlace[],
  where: (item: DrawnItem) => Point | undefined = (item) => placeOf(document, item)
): Fragment {
  const at = (kind: ItemKind): ReadonlySet<number> =>
    new Set(chosen.filter((place) => place.kind === kind).map(({ index }) => index))
  const of = <T>(list: readonly T[] | undefined, kind: ItemKind): T[] => {
    const wanted = at(kind)
    return (list ?? []).filter((_, i) => wanted.has(i))
  }
  const populations = of(document.populations, 'populations')
  const names = new Set(populations.map(({ name }) => name))
  const wanted = at('projections')
  const models = new Set(populations.map(({ model }) => model))
  const definitions = at('definitions')
  const stimuli = of(document.stimuli, 'stimuli')
  const recorders = of(document.recorders, 'recorders')
  const has: Readonly<Record<DrawnKind, ReadonlySet<string>>> = {
    populations: names,
    stimuli: new Set(stimuli.map(({ name }) => name)),
    recorders: new Set(recorders.map(({ name }) => name))
  }
  const spots = (kind: DrawnKind): Record<string, Point> =>
    Object.fromEntries(
      [...has[kind]].flatMap((name) => {
        const point = where({ kind, name })
        return point ? [[name, { x: point.x, y: point.y }] as const] : []
      })
    )
  const isWhole = (kind: DrawnKind, list: readonly string[] | undefined): boolean =>
    (list ?? []).every((name) => has[kind].has(name))
  return {
    format: fragmentFormat,
    version: 1,
    definitions: (document.definitions ?? []).filter(
      (one, i) => definitions.has(i) || models.has(one.id)
    ),
    populations,
    stimuli,
    projections: (document.projections ?? []).filter(
      ({ source, target }, i) => wanted.has(i) || (names.has(source) && names.has(target))
    ),
    recorders,
    groups: (document.canvas?.groups ?? []).filter(
      (group) =>
        isWhole('populations', group.populations) &&
        isWhole('stimuli', group.stimuli) &&
        isWhole('recorders', group.recorders)
    ),
    places: {
      populations: spots('populations'),
      stimuli: spots('stimuli'),
      recorders: spots('recorders')
    }
  }
}

/** Whether there is nothing in it. */
export const isEmptyFragment = (fragment: Fragment): boolean =>
  (['populations', 'stimuli', 'projections', 'recorders', 'definitions'] as const).every(
    (kind) => fragment[kind].length === 0
  )

/**
 * Reads what is on the clipboard.
 * @returns the part, or why it is none: `foreign` text, or a part that is `broken`
 */
export function readFragment(text: string): Result<Fragment, 'foreign' | 'broken' | 'empty'> {
  if (text.trim() === '') return fail('empty')
  if (!text.includes(fragmentFormat)) return fail('foreign')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail('broken')
  }
  const parsed = fragmentSchema.safeParse(value)
  return parsed.success ? ok(parsed.data) : fail('broken')
}

/** How many items of each kind a document has: where those that are added begin. */
export const countsOf = (document: NetworkDocument) => ({
  populations: itemsOf(document, 'populations').length,
  stimuli: itemsOf(document, 'stimuli').length,
  projections: itemsOf(document, 'projections').length,
  recorders: itemsOf(document, 'recorders').length
})
