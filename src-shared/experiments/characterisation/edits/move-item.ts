import type { EditDraft } from '../../network/edits/draft'
import { asJson } from '../../network/edits/items'
import type { CharacterisationDocument } from '../schema'
import { itemsIn, nameOf, type CharacterisationPlace } from './items'

/**
 * Moves an item one place up (-1) or down (1) in its list; at the end of the list nothing changes.
 * @throws RangeError when there is no such item
 */
export function moveItem(
  document: CharacterisationDocument,
  { kind, index }: CharacterisationPlace,
  by: 1 | -1
): EditDraft {
  const items = itemsIn(document, kind)
  const item = items[index]
  if (!item) throw new RangeError(`no ${kind}[${index}]`)
  const to = index + by
  return {
    label: 'devices.edits.move',
    details: { name: nameOf(item) },
    patch:
      to < 0 || to >= items.length
        ? []
        : [
            { op: 'remove', path: [kind, index] },
            { op: 'insert', path: [kind, to], value: asJson(item) }
          ]
  }
}
