import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { freeName } from './free-name'
import { insertItem, itemName, itemsOf, type ItemPlace } from './items'

/**
 * Puts a copy of an item behind it, under a free name. What leads to a population is not copied.
 * @throws RangeError when there is no such item
 */
export function duplicateItem(document: NetworkDocument, { kind, index }: ItemPlace): EditDraft {
  const items = itemsOf(document, kind)
  const item = items[index]
  if (!item) throw new RangeError(`no ${kind}[${index}]`)
  const name =
    item.name === undefined
      ? undefined
      : freeName(
          item.name,
          items.map((other) => other.name ?? '')
        )
  const copy = name === undefined ? item : { ...item, name }
  return {
    label: 'networks.edits.duplicate',
    details: { name: itemName(item) },
    patch: insertItem(document, kind, index + 1, copy)
  }
}
