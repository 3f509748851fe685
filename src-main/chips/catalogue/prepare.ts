import type { HardwareFileEntry } from '../../../src-shared/hardware/catalogue-entry'
import type {
  HardwareCatalogue,
  HardwareCatalogueFile,
  HardwareSource
} from '../../../src-shared/hardware/catalogue'
import { unitOfField } from '../../../src-shared/hardware/fields'
import type { OwnHardwareValues } from '../../../src-shared/hardware/own-value'
import { inheritedOf } from './inherited'
import { ownSource, withOwnValues } from './with-own-values'

/** A chip of the user's own, with the sources it names. */
export interface OwnChip {
  readonly entry: HardwareFileEntry
  readonly sources: Readonly<Record<string, HardwareSource>>
}

/** The catalogue with what entries inherit, the user's chips and the user's values. */
export function prepareCatalogue(
  file: HardwareCatalogueFile,
  values: OwnHardwareValues = {},
  ownChips: readonly OwnChip[] = []
): HardwareCatalogue {
  const own = ownChips.filter(({ entry }) => !file.entries.some(({ id }) => id === entry.id))
  const all = [...file.entries, ...own.map(({ entry }) => entry)]
  return {
    updated: file.updated,
    sources: {
      ...Object.assign({}, ...own.map(({ sources }) => sources)),
      ...file.sources,
      [ownSource]: { title: 'The user’s own value', url: null, kind: 'own' }
    },
    entries: all.map((entry, index) => ({
      ...entry,
      ...withOwnValues(entry, values[entry.id] ?? {}, unitOfField),
      inherited: inheritedOf(entry, all),
      isOwn: index >= file.entries.length
    }))
  }
}
