import glossaryText from '../../../resources/catalog/glossary.json?raw'
import hardwareText from '../../../resources/catalog/hardware.json?raw'
import projectsText from '../../../resources/catalog/projects.json?raw'
import { prepareCatalogue } from '../../../src-main/chips/catalogue/prepare'
import { glossarySchema } from '../../../src-shared/catalogue/glossary'
import {
  hardwareCatalogueSchema,
  projectCatalogueSchema
} from '../../../src-shared/hardware/catalogue'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { OwnHardware } from '../../../src-shared/hardware/own-chip'

const file = hardwareCatalogueSchema.parse(JSON.parse(hardwareText))

/** The catalogue as the program brings it. */
export const catalogue = prepareCatalogue(file)
export const catalogueWith = (own: OwnHardware) => prepareCatalogue(file, own)
export const projects = projectCatalogueSchema.parse(JSON.parse(projectsText)).projects
export const glossary = glossarySchema.parse(JSON.parse(glossaryText)).cards

export function entryOf(id: string): HardwareEntry {
  const found = catalogue.entries.find((entry) => entry.id === id)
  if (!found) throw new Error(`no entry ${id}`)
  return found
}
