import { applyPatch, type Patch } from '../../patch'
import { networkSchema, type NetworkDocument } from '../schema'
import { asJson } from './items'
import type { EditDraft } from './draft'
import { placeOf, placesPatch, type Placed } from './places'

/** What a step that moves things is called. */
export type MoveLabel = 'move' | 'align' | 'distribute' | 'arrange'

/**
 * Moves items on the canvas, all in one step.
 * @param pinned where the others stand, to be kept with it when the document does not know them yet
 */
export function placeItems(
  document: NetworkDocument,
  placed: readonly Placed[],
  label: MoveLabel = 'move',
  pinned: readonly Placed[] = []
): EditDraft {
  const isMoved = (one: Placed): boolean =>
    placed.some(({ kind, name }) => one.kind === kind && one.name === name)
  const others = pinned.filter((one) => !isMoved(one) && placeOf(document, one) === undefined)
  const [first] = placed
  const isOne = placed.length === 1 && label === 'move'
  return {
    label: isOne ? 'networks.edits.moveOne' : `networks.edits.${label}`,
    details: isOne ? { name: first?.name ?? '' } : { count: placed.length },
    patch: placed.length === 0 ? [] : placesPatch(document, [...placed, ...others])
  }
}

/**
 * Keeps where things are drawn, for an edit that puts something new beside them.
 * @returns what has to be patched first, and the document after it
 */
export function pinPlaces(
  document: NetworkDocument,
  drawn: readonly Placed[]
): { readonly document: NetworkDocument; readonly patch: Patch } {
  const patch = placesPatch(
    document,
    drawn.filter((one) => placeOf(document, one) === undefined)
  )
  if (patch.length === 0) return { document, patch }
  const { value } = applyPatch(asJson({ layout: document.layout, canvas: document.canvas }), patch)
  const { layout, canvas } = networkSchema.pick({ layout: true, canvas: true }).parse(value)
  return { document: { ...document, layout, canvas }, patch }
}
