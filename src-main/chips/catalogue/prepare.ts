import type {
  HardwareCatalogue,
  HardwareCatalogueFile
} from '../../../src-shared/hardware/catalogue'
import { unitOfField } from '../../../src-shared/hardware/fields'
import { noOwnHardware, type OwnHardware } from '../../../src-shared/hardware/own-chip'
import { inheritedOf } from './inherited'
import { ownSource, withOwnValues } from './with-own-values'

/** The catalogue with what entries inherit, the user's chips and the user's values. */
export function prepareCatalogue(
  file: HardwareCatalogueFile,
  { values, chips }: OwnHardware = noOwnHardware
): HardwareCatalogue {
  const own = chips.filter(({ entry }) => !file.entries.some(({ id }) => id === entry.id))
  const all = [...file.entries, ...own.map(({ entry }) => entry)]
  return {
    updated: file.updated,
    sources: {
      ...Object.assign({}, ...own.map(({ sources }) => sources)),
      ...file.sources,
      [ownSource]: {
        title: 'The user’s own value',
        titleKo: '사용자가 넣은 값',
        url: null,
        kind: 'own'
      }
    },
    entries: all.map((entry, index) => ({
      ...entry,
      ...withOwnValues(entry, values[entry.id] ?? {}, unitOfField),
      inherited: inheritedOf(entry, all),
      isOwn: index >= file.entries.length
    }))
  }
}
