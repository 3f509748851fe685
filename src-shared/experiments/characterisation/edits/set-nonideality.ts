import type { EditDraft } from '../../network/edits/draft'
import type { CharacterisationDocument } from '../schema'

/**
 * Puts a non-ideality around a device, or takes it off.
 * @param title what it is called in the user's language
 * @throws RangeError when there is no such device
 */
export function setNonideality(
  document: CharacterisationDocument,
  device: number,
  model: string,
  isOn: boolean,
  title: string
): EditDraft {
  const given = document.devices[device]
  if (!given) throw new RangeError(`no devices[${device}]`)
  const list = given.nonidealities ?? []
  const at = list.findIndex((one) => one.model === model)
  const path = ['devices', device, 'nonidealities']
  const label = isOn ? 'devices.edits.nonidealityOn' : 'devices.edits.nonidealityOff'
  const details = { name: title, device: given.name }
  if (isOn === at >= 0) return { label, details, patch: [] }
  if (!isOn) {
    return {
      label,
      details,
      patch: [{ op: 'remove', path: list.length === 1 ? path : [...path, at] }]
    }
  }
  return {
    label,
    details,
    patch:
      given.nonidealities === undefined
        ? [{ op: 'set', path, value: [{ model }] }]
        : [{ op: 'insert', path: [...path, list.length], value: { model } }]
  }
}
