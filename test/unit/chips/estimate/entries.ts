import fs from 'node:fs'
import { prepareCatalogue } from '../../../../src-main/chips/catalogue/prepare'
import {
  hardwareCatalogueSchema,
  type HardwareCatalogue
} from '../../../../src-shared/hardware/catalogue'
import type { HardwareEntry } from '../../../../src-shared/hardware/catalogue-entry'
import type { OwnHardwareValues } from '../../../../src-shared/hardware/own-value'

/** The catalogue that is delivered, with values of a user's own. */
export const deliveredCatalogue = (own: OwnHardwareValues = {}): HardwareCatalogue =>
  prepareCatalogue(
    hardwareCatalogueSchema.parse(
      JSON.parse(fs.readFileSync('resources/catalog/hardware.json', 'utf8'))
    ),
    { values: own, chips: [] }
  )

export function entryOf(id: string, own: OwnHardwareValues = {}): HardwareEntry {
  const found = deliveredCatalogue(own).entries.find((entry) => entry.id === id)
  if (!found) throw new Error(`no entry ${id}`)
  return found
}
