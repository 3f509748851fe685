import type { EditDraft } from '../../network/edits/draft'
import { asJson } from '../../network/edits/items'
import type { CharacterisationDocument } from '../schema'

/**
 * Makes a device one of another model or preset. What was set for the one before goes, since it would mean
 * something else; non-idealities stay.
 * @param title what the model or preset is called in the user's language
 * @throws RangeError when there is no such device
 */
export function chooseModel(
  document: CharacterisationDocument,
  index: number,
  what: { readonly model: string } | { readonly preset: string },
  title: string
): EditDraft {
  const device = document.devices[index]
  if (!device) throw new RangeError(`no devices[${index}]`)
  const { name, nonidealities, spread } = device
  const kept = { name, ...what, ...(spread === 'default' ? { spread } : {}), nonidealities }
  return {
    label: 'networks.edits.changeModel',
    details: { model: title },
    patch: [{ op: 'set', path: ['devices', index], value: asJson(kept) }]
  }
}
