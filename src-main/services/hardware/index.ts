import type { hardwareMethods } from '../../../src-shared/contract/hardware'
import type { Handlers } from '../../../src-shared/contract/method'
import {
  hardwareCatalogueSchema,
  type HardwareCatalogue
} from '../../../src-shared/hardware/catalogue'
import { ok } from '../../../src-shared/result'
import { checkOwn } from '../../chips/catalogue/check-own'
import { readChip } from '../../chips/catalogue/read-chip'
import { readText, writeWholeFile } from '../../exchange/io'
import { choosePlace, fileNameFrom } from '../choose-place'
import { readCatalogue } from '../memories/read-catalogue'
import type { ProjectHolder } from '../project-holder'
import { loadHardwareCatalogue, loadHardwareProjects } from './load-catalogue'

/** The catalogue as the user has it: with own values and chips. */
export const currentHardware = ({ options, user }: ProjectHolder): Promise<HardwareCatalogue> =>
  loadHardwareCatalogue(options.resources, user.get().hardware)

/** The catalogue of hardware, and what the user puts beside it. */
export function hardwareService(holder: ProjectHolder): Handlers<typeof hardwareMethods> {
  const { options, user, events } = holder
  const file = () => readCatalogue(options.resources, 'hardware', hardwareCatalogueSchema)
  return {
    'hardware.catalogue': async () =>
      ok({
        catalogue: await currentHardware(holder),
        projects: [...(await loadHardwareProjects(options.resources))],
        own: user.get().hardware
      }),
    'hardware.readChip': async ({ file: named }) => {
      const place = await choosePlace(options, named, { mode: 'open', kind: 'document' })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const text = await readText(place.value)
      if (!text.ok) return text
      const { entries, sources } = await file()
      return ok({
        file: place.value,
        ...readChip(text.value, { entries, sources })
      })
    },
    'hardware.saveChip': async ({ name, content, file: named }) => {
      const suggestion = `${fileNameFrom(name)}.json`
      const question = { mode: 'save' as const, kind: 'document' as const, suggestion }
      const place = await choosePlace(options, named, question)
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const written = await writeWholeFile(place.value, content)
      return written.ok ? ok({ file: written.value }) : written
    },
    'hardware.setOwn': async (own) => {
      const checked = checkOwn(await file(), own)
      if (!checked.ok) return checked
      const saved = await user.set({ hardware: checked.value })
      if (!saved.ok) return saved
      events.emit('settings.changed', saved.value)
      return ok(saved.value.hardware)
    }
  }
}
