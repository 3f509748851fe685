import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import type { ItemPlace } from './items'
import { removeItems, type Removal } from './remove-items'

/**
 * Takes one item out; with a population also what leads to it and nowhere else.
 * @throws RangeError when there is no such item
 */
export const removeItem = (
  document: NetworkDocument,
  place: ItemPlace
): EditDraft & { readonly removal: Removal } => removeItems(document, [place])
