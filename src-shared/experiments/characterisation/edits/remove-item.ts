import type { EditDraft } from '../../network/edits/draft'
import type { Patch } from '../../patch'
import type { CharacterisationDocument } from '../schema'
import { itemsIn, nameOf, type CharacterisationPlace } from './items'

/**
 * Takes an item out. With a protocol go the limits that name it; measurements lose their tie to a device or
 * protocol that is gone, and stay.
 * @throws RangeError when there is no such item
 */
export function removeItem(
  document: CharacterisationDocument,
  { kind, index }: CharacterisationPlace
): EditDraft {
  const item = itemsIn(document, kind)[index]
  if (!item) throw new RangeError(`no ${kind}[${index}]`)
  const name = nameOf(item)
  const own: Patch = [{ op: 'remove', path: [kind, index] }]
  return {
    label: 'networks.edits.remove',
    details: { name },
    patch: [...loosened(document, kind, name), ...own]
  }
}

function loosened(
  document: CharacterisationDocument,
  kind: CharacterisationPlace['kind'],
  name: string
): Patch {
  const tie = kind === 'devices' ? 'device' : kind === 'protocols' ? 'protocol' : null
  if (tie === null) return []
  const ties = itemsIn(document, 'measurements').flatMap((measurement, i): Patch =>
    measurement[tie] === name ? [{ op: 'remove', path: ['measurements', i, tie] }] : []
  )
  // From the end, so that an index stays right while others are taken out.
  const limits = itemsIn(document, 'limits')
    .flatMap((limit, i) => (kind === 'protocols' && limit.protocol === name ? [i] : []))
    .reverse()
    .map((i): Patch[number] => ({ op: 'remove', path: ['limits', i] }))
  return [...ties, ...limits]
}
