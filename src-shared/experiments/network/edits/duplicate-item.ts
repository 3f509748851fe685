import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { freeId, freeName } from './free-name'
import { insertItem, isDefinition, itemName, itemsOf, type Item, type ItemPlace } from './items'

/**
 * Puts a copy of an item behind it, under a free name. What leads to a population is not copied.
 * @throws RangeError when there is no such item
 */
export function duplicateItem(document: NetworkDocument, { kind, index }: ItemPlace): EditDraft {
  const items = itemsOf(document, kind)
  const item = items[index]
  if (!item) throw new RangeError(`no ${kind}[${index}]`)
  return {
    label: 'networks.edits.duplicate',
    details: { name: itemName(item) },
    patch: insertItem(document, kind, index + 1, copyOf(item, items))
  }
}

function copyOf(item: Item, items: readonly Item[]): Item {
  if (isDefinition(item)) {
    const definitions = items.filter(isDefinition)
    const id = freeId(
      item.id,
      definitions.map((other) => other.id)
    )
    return { ...item, id, title: freeName(itemName(item), items.map(itemName)) }
  }
  if (item.name === undefined) return item
  const names = items.map((other) => (isDefinition(other) ? '' : (other.name ?? '')))
  return { ...item, name: freeName(item.name, names) }
}
