import type { EditDraft } from '../../network/edits/draft'
import type { CrossbarDocument } from '../schema'

/**
 * Puts a non-ideality around the device of all cells, or takes it off.
 * @param title what it is called in the user's language
 * @throws RangeError when the cells have no device
 */
export function setNonideality(
  { device }: CrossbarDocument,
  model: string,
  isOn: boolean,
  title: string
): EditDraft {
  if (!device) throw new RangeError('the cells have no device')
  const list = device.nonidealities ?? []
  const at = list.findIndex((one) => one.model === model)
  const path = ['device', 'nonidealities']
  const edit = { label: 'networks.edits.set', details: { field: title, path: 'device' } }
  if (isOn === at >= 0) return { ...edit, patch: [] }
  if (!isOn) {
    const place = list.length === 1 ? path : [...path, at]
    return { ...edit, patch: [{ op: 'remove', path: place }] }
  }
  return {
    ...edit,
    patch:
      device.nonidealities === undefined
        ? [{ op: 'set', path, value: [{ model }] }]
        : [{ op: 'insert', path: [...path, list.length], value: { model } }]
  }
}
