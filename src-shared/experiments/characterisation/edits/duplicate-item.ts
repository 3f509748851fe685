import type { EditDraft } from '../../network/edits/draft'
import { freeName } from '../../network/edits/free-name'
import type { CharacterisationDocument } from '../schema'
import {
  insertInto,
  itemsIn,
  nameOf,
  type CharacterisationItems,
  type CharacterisationPlace
} from './items'

/**
 * Puts a copy of a device, protocol or measurement behind it, under a free name.
 * @throws RangeError when there is no such item
 */
export function duplicateItem(
  document: CharacterisationDocument,
  { kind, index }: CharacterisationPlace & { readonly kind: keyof Named }
): EditDraft {
  const items = itemsIn(document, kind)
  const item = items[index]
  if (!item) throw new RangeError(`no ${kind}[${index}]`)
  const name = freeName(item.name, items.map(nameOf))
  return {
    label: 'networks.edits.duplicate',
    details: { name: item.name },
    patch: insertInto(document, kind, index + 1, { ...item, name })
  }
}

type Named = Omit<CharacterisationItems, 'limits'>
