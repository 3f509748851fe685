import {
  hardwareCatalogueSchema,
  projectCatalogueSchema,
  validationCatalogueSchema,
  type HardwareCatalogue,
  type HardwareProject,
  type ValidationWorkload
} from '../../../src-shared/hardware/catalogue'
import type { OwnHardware } from '../../../src-shared/hardware/own-chip'
import { prepareCatalogue } from '../../chips/catalogue/prepare'
import { readCatalogue } from '../memories/read-catalogue'

/**
 * Chips, systems and devices, with what they inherit, the user's own values and chips.
 * @param resources the folder of the program's resources
 */
export async function loadHardwareCatalogue(
  resources: string,
  own?: OwnHardware
): Promise<HardwareCatalogue> {
  const file = await readCatalogue(resources, 'hardware', hardwareCatalogueSchema)
  return prepareCatalogue(file, own)
}

/** Funded projects. */
export const loadHardwareProjects = async (
  resources: string
): Promise<readonly HardwareProject[]> =>
  (await readCatalogue(resources, 'projects', projectCatalogueSchema)).projects

/** Published workloads to check estimates against. */
export const loadValidationWorkloads = async (
  resources: string
): Promise<readonly ValidationWorkload[]> =>
  (await readCatalogue(resources, 'validation-workloads', validationCatalogueSchema)).workloads
