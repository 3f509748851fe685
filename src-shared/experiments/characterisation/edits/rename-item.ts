import type { EditDraft } from '../../network/edits/draft'
import type { Patch } from '../../patch'
import type { CharacterisationDocument } from '../schema'
import { itemsIn, nameOf, type CharacterisationPlace } from './items'

/**
 * Gives a device, protocol or measurement another name; whatever names it follows.
 * @throws RangeError when there is no such item
 */
export function renameItem(
  document: CharacterisationDocument,
  { kind, index }: CharacterisationPlace,
  name: string
): EditDraft {
  const item = itemsIn(document, kind)[index]
  if (!item || 'figure' in item) throw new RangeError(`no ${kind}[${index}] with a name`)
  const before = nameOf(item)
  const own: Patch = [{ op: 'set', path: [kind, index, 'name'], value: name }]
  const follow = (list: 'limits' | 'measurements', tie: 'device' | 'protocol'): Patch =>
    itemsIn(document, list).flatMap((one, i): Patch =>
      tie in one && Object.entries(one).some(([key, value]) => key === tie && value === before)
        ? [{ op: 'set', path: [list, i, tie], value: name }]
        : []
    )
  const followers =
    kind === 'devices'
      ? follow('measurements', 'device')
      : kind === 'protocols'
        ? [...follow('measurements', 'protocol'), ...follow('limits', 'protocol')]
        : []
  return {
    label: 'networks.edits.rename',
    details: { before, name },
    patch: [...own, ...followers]
  }
}
