import { asJson } from '../../network/edits/items'
import type { Patch } from '../../patch'
import type {
  CharacterisationDocument,
  CharacterisationProtocol,
  CharacterisedDevice,
  Limit,
  Measurement
} from '../schema'

/** The lists of a characterisation. */
export interface CharacterisationItems {
  readonly devices: CharacterisedDevice
  readonly protocols: CharacterisationProtocol
  readonly limits: Limit
  readonly measurements: Measurement
}
export type CharacterisationList = keyof CharacterisationItems

/** One item of a document. */
export interface CharacterisationPlace {
  readonly kind: CharacterisationList
  readonly index: number
}

export const itemsIn = <Kind extends CharacterisationList>(
  document: CharacterisationDocument,
  kind: Kind
): readonly CharacterisationItems[Kind][] => {
  const lists: { readonly [K in CharacterisationList]: readonly CharacterisationItems[K][] } = {
    devices: document.devices,
    protocols: document.protocols,
    limits: document.limits ?? [],
    measurements: document.measurements ?? []
  }
  return lists[kind]
}

/** Puts an item into a list, which is made when the document has none. */
export function insertInto<Kind extends CharacterisationList>(
  document: CharacterisationDocument,
  kind: Kind,
  index: number,
  item: CharacterisationItems[Kind]
): Patch {
  return document[kind] === undefined
    ? [{ op: 'set', path: [kind], value: [asJson(item)] }]
    : [{ op: 'insert', path: [kind, index], value: asJson(item) }]
}

/** What people call an item: its name, or the figure that a limit is about. */
export const nameOf = (item: CharacterisationItems[CharacterisationList]): string =>
  'figure' in item ? item.figure : item.name
