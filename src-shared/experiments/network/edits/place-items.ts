import type { NetworkDocument } from '../schema'
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
