import type { EditDraft } from '../../network/edits/draft'
import { freeName } from '../../network/edits/free-name'
import type { CharacterisationDocument } from '../schema'
import { nameOf } from './items'
import { renameItem } from './rename-item'

/**
 * Makes a protocol another one. Its parameters go, since they would mean something else; a name that only said which
 * protocol it was says so of the new one.
 * @param title what the new protocol is called in the user's language
 * @param former what the present one is called
 * @throws RangeError when there is no such protocol
 */
export function chooseProtocol(
  document: CharacterisationDocument,
  index: number,
  model: string,
  title: string,
  former: string
): EditDraft {
  const protocol = document.protocols[index]
  if (!protocol) throw new RangeError(`no protocols[${index}]`)
  const others = document.protocols.filter((_, i) => i !== index).map(nameOf)
  const saysKind = protocol.name.replace(/ \d+$/, '') === former
  const name = saysKind ? freeName(title, others) : protocol.name
  const renamed =
    name === protocol.name ? [] : renameItem(document, { kind: 'protocols', index }, name).patch
  return {
    label: 'networks.edits.changeModel',
    details: { model: title },
    patch: [...renamed, { op: 'set', path: ['protocols', index], value: { name, model } }]
  }
}
