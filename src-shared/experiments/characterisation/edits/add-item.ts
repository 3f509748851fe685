import type { EditDraft } from '../../network/edits/draft'
import { freeName } from '../../network/edits/free-name'
import type { CharacterisationDocument, Limit, Measurement } from '../schema'
import { insertInto, itemsIn, nameOf } from './items'

/** Adds a device: a model as it is, or a preset. @param wished its name, made free */
export function addDevice(
  document: CharacterisationDocument,
  what: { readonly model: string } | { readonly preset: string },
  wished: string
): EditDraft {
  const name = freeName(wished, document.devices.map(nameOf))
  const { length } = document.devices
  return {
    label: 'devices.edits.addDevice',
    details: { name },
    patch: insertInto(document, 'devices', length, { name, ...what })
  }
}

/** Adds a protocol with its defaults. @param wished its name, made free */
export function addProtocol(
  document: CharacterisationDocument,
  model: string,
  wished: string
): EditDraft {
  const name = freeName(wished, document.protocols.map(nameOf))
  const { length } = document.protocols
  return {
    label: 'devices.edits.addProtocol',
    details: { name },
    patch: insertInto(document, 'protocols', length, { name, model })
  }
}

/** Adds a limit that a good device has to keep. */
export function addLimit(document: CharacterisationDocument, limit: Limit): EditDraft {
  const { length } = itemsIn(document, 'limits')
  return {
    label: 'devices.edits.addLimit',
    details: { name: limit.figure },
    patch: insertInto(document, 'limits', length, limit)
  }
}

/** Adds measured columns, to be shown beside what is simulated. Their name is made free. */
export function addMeasurement(
  document: CharacterisationDocument,
  measurement: Measurement
): EditDraft {
  const others = itemsIn(document, 'measurements')
  const name = freeName(measurement.name, others.map(nameOf))
  return {
    label: 'devices.edits.addMeasurement',
    details: { name },
    patch: insertInto(document, 'measurements', others.length, { ...measurement, name })
  }
}
